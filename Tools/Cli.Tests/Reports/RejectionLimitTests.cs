using System;
using PhoneCallCtx.Cli.Reports;
using PhoneCallCtx.Cli.Reports.Limits;

namespace PhoneCallCtx.Cli.Tests.Reports;

/// <summary>The option --max-rejected: which limits there are, and when totals exceed them.</summary>
public class RejectionLimitTests
{
    [Theory]
    [InlineData("20")]
    [InlineData("2%")]
    [InlineData("2.05%")]
    [InlineData("100%")]
    [InlineData("PCC101=5")]
    [InlineData("PCC101=0.5%")]
    [InlineData("PCC203=0")]
    [InlineData("0x80044331=0")]
    public void Totals_up_to_the_limit_do_not_exceed_it(string limit) => RejectionLimit.Read(limit).ExcessIn(Totals()).Should().BeNull();

    [Theory]
    [InlineData("19", "--max-rejected 19 is exceeded: 20 of 1,000 records are not accepted (2.00 %), 1 more than the limit allows.")]
    [InlineData("0", "*, 20 more than the limit allows.")]
    [InlineData("1.99%", "*, 1 more than the limit allows.")]
    [InlineData("0%", "*, 20 more than the limit allows.")]
    [InlineData("PCC101=4", "--max-rejected PCC101=4 is exceeded: 5 of 1,000 records break PCC101 (0.50 %), 1 more than the limit allows.")]
    [InlineData("PCC101=0.49%", "*, 1 more than the limit allows.")]
    public void Totals_above_the_limit_exceed_it(string limit, string excess) => RejectionLimit.Read(limit).ExcessIn(Totals()).Should().Match(excess);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1,5%")]
    [InlineData("1e3")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("%")]
    [InlineData("PCC101")]
    [InlineData("PCC101=")]
    [InlineData("pcc101=1")]
    [InlineData("=1")]
    [InlineData("١%")]
    public void Other_text_is_no_limit(string text) => FluentActions.Invoking(() => RejectionLimit.Read(text)).Should().Throw<FormatException>().WithMessage("--max-rejected: * is no limit. Give a number of records such as 100*");

    [Theory]
    [InlineData("100.1%", "*more than 100%*")]
    [InlineData("1.5", "*no whole number of records*")]
    [InlineData("PCC999=1", "*there is no rule PCC999*")]
    public void A_limit_that_means_nothing_is_not_accepted(string text, string message) => FluentActions.Invoking(() => RejectionLimit.Read(text)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void No_records_exceed_nothing() => RejectionLimit.Read("0%").ExcessIn(new ReportTotals()).Should().BeNull();

    [Fact]
    public void Records_that_cannot_be_read_are_not_in_the_percentage() =>
        RejectionLimit.Read("50%").ExcessIn(new ReportTotals { Records = 10, Unreadable = 7, Accepted = 1, Rejected = 2 }).Should().Contain("2 of 3 records");

    private static ReportTotals Totals() => new() { Records = 1000, Accepted = 980, WouldBeRejected = 8, Rejected = 12, Rules = [new RuleCount("PCC101", 5)] };
}
