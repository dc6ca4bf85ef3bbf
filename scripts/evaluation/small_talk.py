"""The ordinary parts of the evaluation calls: openings, exchanges about the account, answers, closings.

A line is "role: words"; {name} is filled from CHOICES, the same in one exchange.
"""

CHOICES = {
    "agent": ["anna", "david", "linda", "marcus", "helen", "robert", "susan", "kevin", "laura", "peter"],
    "company": ["northern recovery", "lakeside collections", "summit recovery", "harbor credit services",
                "midland account services", "riverside recovery"],
    "title": ["mister", "missus", "miss"],
    "surname": ["carter", "johnson", "miller", "garcia", "wilson", "thompson", "baker", "turner", "edwards", "collins"],
    "creditor": ["the electric company", "first national bank", "the furniture store", "the phone company",
                 "the dental clinic", "the city hospital"],
    "amount": ["two hundred and forty dollars", "four hundred and eighty five dollars",
               "one thousand two hundred dollars",
               "six hundred and thirty dollars", "three hundred and nineteen dollars and forty cents",
               "eight hundred and fifty dollars", "two thousand one hundred and sixty dollars"],
    "part": ["fifty dollars", "sixty five dollars", "one hundred dollars", "eighty dollars",
             "one hundred and twenty dollars"],
    "day": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"],
    "date": ["the third of march", "the fifteenth of april", "the twenty second of may", "the first of june",
             "the ninth of october", "the thirtieth of november"],
    "digits": ["four four one two", "nine zero seven three", "one eight five five", "six two zero nine",
               "three three eight one"],
    "street": ["maple street", "river road", "lincoln avenue", "park lane", "church street", "oak drive"],
    "house": ["twelve", "forty seven", "one hundred and five", "nine", "two hundred and thirty"],
    "year": ["nineteen eighty four", "nineteen seventy one", "nineteen ninety two", "two thousand and one"],
    "month": ["january", "may", "july", "august", "december"],
}
# What an opening must hold, in its order; a call that lacks one of them is made on purpose.
IDENTITY = [
    "good morning this is {agent} from {company} may i speak with {title} {surname}",
    "hello my name is {agent} and i am calling from {company} am i speaking with {title} {surname}",
    "good afternoon this is {agent} with {company} is this {title} {surname}",
]
RECORDING = [
    "this call is recorded for quality and training purposes",
    "please note that this call is being recorded",
    "before we go on i must tell you that we are on a recorded line",
]
MINIMIRANDA = [
    "this is an attempt to collect a debt and any information obtained will be used for that purpose",
    "i am calling to collect a debt and any information you give will be used for that purpose",
]
PICKS_UP = ["yes this is {surname}", "speaking", "yes that is me", "yes hello who is calling", "hello yes speaking"]
EXCHANGES = [
    ["agent: could you please confirm your date of birth for me", "customer: it is the ninth of {month} {year}",
     "agent: thank you that matches our file"],
    ["agent: do you still live at {house} {street}", "customer: no we moved in {month}",
     "agent: all right i will change the address"],
    ["agent: i am calling about your account with {creditor}", "customer: i thought that was settled",
     "agent: there is still a balance of {amount}"],
    ["agent: the account ends in {digits}", "customer: can you say that again", "agent: yes it ends in {digits}"],
    ["customer: how much is it altogether", "agent: the balance today is {amount}",
     "customer: that is more than i expected"],
    ["agent: the last payment we received was {part} on {date}",
     "customer: yes that was when i still had the other job"],
    ["customer: i can pay {part} on {day}", "agent: thank you i will note {part} for {day}"],
    ["agent: would a monthly plan of {part} work for you", "customer: i think so if it starts after {date}",
     "agent: then we start after {date}"],
    ["customer: i lost my job in {month} and money is short",
     "agent: i am sorry to hear that let us look for a smaller payment",
     "customer: thank you that would help"],
    ["agent: how would you like to pay", "customer: by debit card if that is possible"],
    ["customer: my reference number is {digits}", "agent: thank you i have found it"],
    ["customer: can you send me a letter with the details", "agent: of course it will go out on {day}"],
    ["agent: what would be a good time to call you", "customer: {day} after five in the afternoon"],
    ["customer: sorry i am at the store can you hear me", "agent: yes i can hear you well"],
    ["agent: is there an email address where we can send the receipt", "customer: i would rather get it by post"],
    ["customer: hold on i have to find my glasses", "agent: take your time i am not in a hurry"],
    ["agent: i see that you called us on {day}", "customer: yes but nobody was free to talk"],
    ["customer: does the plan cost anything extra", "agent: no there is no fee for the plan"],
]
# After something said to the customer that may not be said, and after what may.
PROTESTS = ["please do not talk to me like that", "i want to speak with your supervisor", "i told you that i am trying",
            "why would you say that to me", "i will write that down", "that is not right"]
NODS = ["okay", "i see", "all right", "that is fine", "yes i understand", "okay thank you"]
ACKNOWLEDGES = ["i understand", "thank you for telling me", "all right let me see what we can do",
"i will note that down"]
BACKCHANNELS = ["uh huh", "okay", "right", "yeah", "yes", "i see"]
CLOSINGS = [
    ["agent: is there anything else i can help you with", "customer: no that is all",
     "agent: thank you for your time goodbye"],
    ["agent: thank you for your time and have a good day", "customer: you too bye"],
    ["customer: i have to go now", "agent: thank you for speaking with me goodbye"],
]
