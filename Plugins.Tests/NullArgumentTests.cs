using System;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Steps;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Plugins.Tests.Rules;

namespace PhoneCallCtx.Plugins.Tests;

public class NullArgumentTests
{
    [Fact]
    public void Every_public_member_rejects_null_and_names_the_parameter()
    {
        var row = new Row();
        var (from, to) = (PhoneCallTable.States[0], PhoneCallTable.States[1]);
        Rejects("value", () => Excerpt.Of(null!));
        Rejects("value", () => Excerpt.OfCharacter(null!, index: 0));
        Rejects("text", () => ColumnValue.OfText(null!));
        Rejects("reader", () => _ = new RowView(null!, row));
        Rejects("row", () => _ = new RowView(row, null!));
        Rejects("column", () => RuleSettings.Default.PolicyOf(null!));
        Rejects("allowed", () => StateTransitions.Only(null!));
        Rejects("from", () => StateTransitions.All.Allow(null!, to));
        Rejects("to", () => StateTransitions.All.Allow(from, null!));
        Rejects("settings", () => _ = new RuleBook(null!));
        Rejects("report", () => RuleBook.Default.Evaluate(new RowChange(isNew: true, row), null!));
        Rejects("table", () => NumberingPlan.Read(null!));
        Rejects("id", () => NumberingPlan.Current.FindRegion(null!));
        Rejects("text", () => PhoneReader.Read(null!, defaultRegion: null));
        Rejects("text", () => PhoneReader.Read(null!, defaultRegion: null, []));
        Rejects("withheldWords", () => PhoneReader.Read("112", defaultRegion: null, null!));
        Rejects("text", () => PhoneReason.Of(null!, default, defaultRegion: null));
        Rejects("destination", () => PhoneReader.Read("112", defaultRegion: null).TryFormatE164(null!, out _));
        Rejects("policy", () => _ = new PhoneEvaluator(null!));
        Rejects("text", () => new PhoneEvaluator(PhonePolicy.Default).Evaluate(null!));
        Rejects("text", () => PhoneNormalizer.Normalize(null!, PhonePolicy.Default, maxLength: 100));
        Rejects("policy", () => PhoneNormalizer.Normalize("112", null!, maxLength: 100));
        Rejects("facts", () => LanguageCatalog.All[0].Say("PCC007", null!));
        Rejects("serviceProvider", () => new ValidateOnCreate().Execute(null!));
        Rejects("serviceProvider", () => new ParsePhoneNumber().Execute(null!));

        static void Rejects(string parameter, Action call) => call.Should().Throw<ArgumentNullException>(parameter).Which.ParamName.Should().Be(parameter);
    }
}
