package import Model

/// Says what is paid in a month: what each subject is worth now, less what closed months paid for it. So nothing is paid
/// twice, and what changes after a month was closed is put right by a line in the next.
package struct PaySettlement: Sendable {
    /// Whose pay, and for what.
    package struct Claim: Hashable, Sendable {
        package let employee: EmployeeID
        package let subject: PaySubject

        package init(_ employee: EmployeeID, _ subject: PaySubject) {
            self.employee = employee
            self.subject = subject
        }
    }

    private let month: Period
    /// By what closed months paid, in all.
    private let paid: [Claim: Money]

    /// - Parameter closed: lines of the sheets that are closed.
    package init(of month: Period, closed: [PayLine]) {
        self.month = month
        paid = closed.reduce(into: [:]) { paid, line in
            guard line.kind.isPaid else { return }
            let claim = Claim(line.employee, line.subject)
            let before = paid[claim]?.minorUnits ?? 0
            paid[claim] = Money(minorUnits: before + line.amount.minorUnits, line.amount.currency)
        }
    }

    /// Performance pay of the month, or the correction of an earlier one; nil where nothing is to be said.
    package func settle(_ found: Result<PerformancePay, PayGap>, _ claim: Claim) -> SettledPay? {
        guard case .performance(let period) = claim.subject else { return nil }
        switch found {
        case .success(let pay):
            if period == month { return SettledPay(claim, .performance, pay.amount, .performance(pay)) }
            let due = pay.amount.minorUnits - (paid[claim]?.minorUnits ?? 0)
            guard due != 0 else { return nil }
            let amount = Money(minorUnits: due, pay.amount.currency)
            return SettledPay(claim, .correction, amount, .performance(pay), paidBefore: paid[claim])
        case .failure(let gap):
            // What was paid of an earlier month stays paid until it can be said.
            guard period == month else { return nil }
            return SettledPay(claim, .open, Money(minorUnits: 0, .yuan), .gap(gap))
        }
    }

    /// Of an award: what is paid, taken back or held; nil where nothing is.
    ///
    /// - Parameter last: awards whose day of payment lies after it are not paid yet.
    package func settle(_ award: ReportedAward, last: LocalDate) -> SettledPay? {
        let (kept, ground) = (award.standing.award, PayGround.award(PaidAward(award)))
        guard let payment = kept.payment, !kept.isTrial else { return nil }
        let claim = Claim(kept.employee, .award(kept.id))
        let before = paid[claim]
        let worth: Int
        switch award.standing.status {
        case .due: worth = kept.payOn <= last ? payment.minorUnits : before?.minorUnits ?? 0
        case .held:
            guard before == nil, kept.payOn <= last else { return nil }
            return SettledPay(claim, .held, payment, ground)
        case .fallen, .withdrawn: worth = 0
        }
        let due = worth - (before?.minorUnits ?? 0)
        guard due != 0 else { return nil }
        return SettledPay(
            claim, before == nil ? .award : .correction, Money(minorUnits: due, payment.currency), ground,
            paidBefore: before)
    }

    /// What some months paid and nobody is entitled to any more: of who turned out not to have been employed.
    ///
    /// - Parameter entitled: all who have a claim in these months.
    package func takenBack(from months: [Period], _ entitled: Set<Claim>) -> [SettledPay] {
        paid.filter { claim, amount in
            guard case .performance(let period) = claim.subject, months.contains(period) else { return false }
            return amount.minorUnits != 0 && !entitled.contains(claim)
        }.map { claim, amount in
            SettledPay(
                claim, .correction, Money(minorUnits: -amount.minorUnits, amount.currency), .nobody, paidBefore: amount)
        }
    }
}

/// A line of pay with what it rests on.
package struct SettledPay: Hashable, Sendable {
    package let claim: PaySettlement.Claim
    package let kind: PayLine.Kind
    package let amount: Money
    package let ground: PayGround
    /// Of a correction: what closed months paid for it.
    package let paidBefore: Money?

    package init(
        _ claim: PaySettlement.Claim, _ kind: PayLine.Kind, _ amount: Money, _ ground: PayGround,
        paidBefore: Money? = nil
    ) {
        self.claim = claim
        self.kind = kind
        self.amount = amount
        self.ground = ground
        self.paidBefore = paidBefore
    }
}
