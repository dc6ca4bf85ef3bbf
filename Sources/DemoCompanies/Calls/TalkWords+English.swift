extension TalkWords {
    static let english = TalkWords(
        greetings: [
            "Hello, my name is Alex from Fengheng Recovery, agent number {number}. This call is being recorded. "
                + "Am I speaking with the account holder?",
            "Good morning, this is Robin with Fengheng Recovery, agent number {number}, on a recorded line. "
                + "Could you please confirm your name?",
        ],
        answers: ["Yes, speaking.", "That is me.", "Yes, what is it about?"],
        refusals: [
            "Yes, but I am at work, I can't talk now.", "Speaking, but I am driving. Can we do this later?",
            "That is me, but this is not a good time.",
        ],
        postponements: [
            "Of course. This is an attempt to collect a debt and any information obtained will be used for that purpose. "
                + "I will try again another day. Thank you, goodbye.",
            "No problem. This is an attempt to collect a debt and any information obtained will be used for that purpose. "
                + "We can speak at a better time. Thank you, goodbye.",
        ],
        goodbyes: ["Okay, bye.", "Thanks, goodbye."],
        matters: [
            "This is an attempt to collect a debt and any information obtained will be used for that purpose. "
                + "I would like to talk about your card balance.",
            "I am calling about your card account. This is an attempt to collect a debt and any information obtained "
                + "will be used for that purpose.",
        ],
        situations: [
            "Money is a bit tight this month.", "I will sort it out when I get paid.",
            "I was in hospital and missed it.",
            "Could I pay some of it first?",
        ],
        objections: [
            "Please don't speak to me like that.", "That is not fair.", "I would like you to be polite.",
        ],
        proposals: [
            "I understand. Would a smaller payment at the end of the month work for you?",
            "Thank you for telling me. I will make a note, and you can pay through the app of your bank.",
        ],
        consents: ["Yes, that works.", "Okay, I will try.", "All right, thank you."],
        closings: [
            "Thank you for your time today. Have a good day, goodbye.", "Thanks for talking to me. Goodbye.",
        ],
        charactersInTenSeconds: 140)
}
