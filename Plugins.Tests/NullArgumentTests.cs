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
    public void What_is_public_refuses_null_and_names_the_parameter()
    {
        var row = new Row();
        var (from, to) = (PhoneCallTable.States[0], PhoneCallTable.States[1]);
        Refuses("value", () => Excerpt.Of(null!));
        Refuses("value", () => Excerpt.OfCharacter(null!, index: 0));
        Refuses("text", () => ColumnValue.OfText(null!));
        Refuses("reader", () => _ = new RowView(null!, row));
        Refuses("row", () => _ = new RowView(row, null!));
        Refuses("column", () => RuleSettings.Default.PolicyOf(null!));
        Refuses("allowed", () => StateTransitions.Only(null!));
        Refuses("from", () => StateTransitions.All.Allow(null!, to));
        Refuses("to", () => StateTransitions.All.Allow(from, null!));
        Refuses("settings", () => _ = new RuleBook(null!));
        Refuses("report", () => RuleBook.Default.Judge(new RowChange(isNew: true, row), null!));
        Refuses("table", () => NumberingPlan.Read(null!));
        Refuses("id", () => NumberingPlan.Current.FindRegion(null!));
        Refuses("text", () => PhoneReader.Read(null!, defaultRegion: null));
        Refuses("text", () => PhoneReader.Read(null!, defaultRegion: null, []));
        Refuses("withheldWords", () => PhoneReader.Read("112", defaultRegion: null, null!));
        Refuses("text", () => PhoneReason.Of(null!, default, defaultRegion: null));
        Refuses("destination", () => PhoneReader.Read("112", defaultRegion: null).TryFormatE164(null!, out _));
        Refuses("policy", () => _ = new PhoneJudge(null!));
        Refuses("text", () => new PhoneJudge(PhonePolicy.Default).Judge(null!));
        Refuses("text", () => PhoneNormalizer.Normalize(null!, PhonePolicy.Default, maxLength: 100));
        Refuses("policy", () => PhoneNormalizer.Normalize("112", null!, maxLength: 100));
        Refuses("facts", () => LanguageCatalog.All[0].Say("PCC007", null!));
        Refuses("serviceProvider", () => new ValidateOnCreate().Execute(null!));
        Refuses("serviceProvider", () => new ParsePhoneNumber().Execute(null!));

        static void Refuses(string parameter, Action call) => call.Should().Throw<ArgumentNullException>(parameter).Which.ParamName.Should().Be(parameter);
    }
}
