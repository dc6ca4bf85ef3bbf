/// Dates of the Gregorian calendar as `2026-01-31`: as texts they have the order of the days.
package enum CalendarDate {
    /// Whether the text is such a date and the day is in the calendar.
    package static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.allSatisfy(isDigit) ? Int($0) : nil }
        guard parts.map(\.count) == [4, 2, 2], numbers.count == 3 else { return false }
        let isLeap = (numbers[0] % 4 == 0 && numbers[0] % 100 != 0) || numbers[0] % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...12).contains(numbers[1]) && (1...days[numbers[1] - 1]).contains(numbers[2])
    }

    private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
