using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules.Values;

/// <summary>The rule book takes a short way for most numbers: that it says the same as the judge of the column.</summary>
public class PhoneTextRuleTests
{
    private static readonly Region Germany = NumberingPlan.Current.FindRegion("DE")!;

    public static TheoryData<string> Texts =>
    [
        "+442079460018", "+44 20 7946 0018", "+447700900123", "+493023125001", "+14255550123", "+1 425 5550", "+142555501234", "+1 425 555", "+35441012345",
        "+49301", "+493012", "+4930123", "+4930 12", "+49 30 12345678901", "+49 30 123456789012", "+1234567890123456", "+80012345678", "+8001234567", "+9991234567",
        "+266696687", "+112", "020 7946 0018", "112", "4021", "anonymous", "sip:alice@example.com", "tel:+442079460018", "+442079460018;ext=7", "CALL ME", "1-800-FLOWERS",
    ];

    private static IEnumerable<PhonePolicy> Policies =>
    [
        .. Enum.GetValues<PhoneLevel>().Select(level => new PhonePolicy { Level = level }),
        .. Enum.GetValues<PhoneForms>().Select(form => new PhonePolicy { Allow = PhoneForms.Default & ~form }),
        new PhonePolicy { Level = PhoneLevel.Plausible, Allow = PhoneForms.None },
        new PhonePolicy { Regions = [Germany] },
        new PhonePolicy { Types = [NumberType.Mobile] },
        new PhonePolicy { Level = PhoneLevel.Plausible, Types = [NumberType.Mobile] },
        new PhonePolicy { DefaultRegion = Germany },
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_rule_refuses_what_the_judge_of_the_column_refuses_and_nothing_else(string text)
    {
        foreach (var policy in Policies)
        {
            foreach (var column in RuleSettings.PhoneColumns)
            {
                string[] expected = new PhoneJudge(policy).Judge(text) is null ? [] : ["PCC101"];
                Row.Codes(isNew: true, new Row { [column] = text }, settings: Settings(column, policy)).Should().Equal(expected, $"{column} with {policy.Level}, {policy.Allow}");
            }
        }
    }

    [Fact]
    public void Each_column_has_a_judge_of_its_own()
    {
        var strict = new PhonePolicy { Level = PhoneLevel.Valid };
        foreach (var column in RuleSettings.PhoneColumns)
            foreach (var judged in RuleSettings.PhoneColumns)
                Row.Codes(isNew: true, new Row { [judged] = "+447700900123" }, settings: Settings(column, strict)).Should().Equal(judged == column ? ["PCC101"] : []);
    }

    private static RuleSettings Settings(ColumnDefinition column, PhonePolicy policy) =>
        new() { Phones = new Dictionary<string, PhonePolicy>(StringComparer.Ordinal) { [column.LogicalName] = policy } };
}
