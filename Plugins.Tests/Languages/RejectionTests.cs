using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Languages;

/// <summary>Rejections in the language of the user who sends the request.</summary>
public class RejectionTests
{
    private const string Configuration = """{"transitions":{"Active":["Inactive"]},"lockInactiveRows":true,"fixedOnceSet":["msdyn_callsid"],"required":["msdyn_callsid"]}""";

    /// <summary>A request that is rejected for each key of the catalogue, with its configuration.</summary>
    private static readonly Dictionary<string, (Func<XrmFakedPluginExecutionContext> Call, string? Configuration)> Rejected = new()
    {
        ["PCC001"] = (() => Create("msdyn_callername", new string('x', 101)), null),
        ["PCC002.Text"] = (() => Create("msdyn_callername", 1), null),
        ["PCC002.Choice"] = (() => Create("statecode", 1), null),
        ["PCC002.Integer"] = (() => Create("importsequencenumber", "1"), null),
        ["PCC002.Boolean"] = (() => Create("msdyn_ismicrosoftteamsphonenumber", "yes"), null),
        ["PCC002.DateTime"] = (() => Create("overriddencreatedon", "now"), null),
        ["PCC002.Lookup"] = (() => Create("ownerid", Guid.Empty), null),
        ["PCC003"] = (() => Create("msdyn_callername", "a\tb"), null),
        ["PCC003.Direction"] = (() => Create("msdyn_fromphone", "+1425\u202E5550123"), null),
        ["PCC004"] = (() => Create("utcconversiontimezonecode", -2), null),
        ["PCC005"] = (() => Create("ownerid", new EntityReference("contact", Guid.NewGuid())), null),
        ["PCC005.NoTable"] = (() => Create("ownerid", new EntityReference()), null),
        ["PCC006.Missing"] = (() => Requests.Create(PhoneCall.Row()), Configuration),
        ["PCC006.Emptied"] = (() => Requests.Update(PhoneCall.Row(("ownerid", null))), null),
        ["PCC101.Blank"] = (() => Create("msdyn_fromphone", " "), null),
        ["PCC101.NoDigit"] = (() => Create("msdyn_fromphone", "+"), null),
        ["PCC101.Words"] = (() => Create("msdyn_fromphone", "CALL ME"), null),
        ["PCC101.Identifier"] = (() => Create("msdyn_fromphone", "8:acs:1b5cc06b"), null),
        ["PCC101.Masked"] = (() => Create("msdyn_fromphone", "+1425555****"), null),
        ["PCC101.Scientific"] = (() => Create("msdyn_fromphone", "1.42556E+10"), null),
        ["PCC101.Decimal"] = (() => Create("msdyn_fromphone", "14255550123.0"), null),
        ["PCC101.InternationalPrefix"] = (() => Create("msdyn_fromphone", "+00442079460018"), null),
        ["PCC101.Character"] = (() => Create("msdyn_fromphone", "+1425555O123"), null),
        ["PCC101.TooFewDigits"] = (() => Create("msdyn_fromphone", "12"), null),
        ["PCC101.TooManyDigits"] = (() => Create("msdyn_fromphone", "1234567890123456"), null),
        ["PCC101.Address"] = (() => Create("msdyn_fromphone", "sip:@host"), null),
        ["PCC101.UnknownCallingCode"] = (() => Create("msdyn_fromphone", "+9991234567"), null),
        ["PCC101.NoCallingCode"] = (() => Create("msdyn_fromphone", "020 7946 0018"), """{"phones":{"msdyn_fromphone":{"level":"valid"}}}"""),
        ["PCC101.TooShort"] = (() => Create("msdyn_fromphone", "+1 425 555"), null),
        ["PCC101.TooLong"] = (() => Create("msdyn_fromphone", "+14255550123123"), null),
        ["PCC101.NoSuchLength"] = (() => Create("msdyn_fromphone", "+35441012345"), null),
        ["PCC101.NotInPlan"] = (() => Create("msdyn_fromphone", "+44 7700 900123"), """{"phones":{"msdyn_fromphone":{"level":"valid"}}}"""),
        ["PCC101.NotE164"] = (() => Create("msdyn_fromphone", "+44 20 7946 0018"), """{"phones":{"msdyn_fromphone":{"level":"e164"}}}"""),
        ["PCC101.RegionNotAllowed"] = (() => Create("msdyn_fromphone", "+442079460018"), """{"phones":{"msdyn_fromphone":{"regions":["DE","AT"]}}}"""),
        ["PCC101.TypeNotAllowed"] = (() => Create("msdyn_fromphone", "+442079460018"), """{"phones":{"msdyn_fromphone":{"types":["MOBILE"]}}}"""),
        ["PCC101.WithheldNotAllowed"] = (() => Create("msdyn_fromphone", "anonymous"), """{"phones":{"msdyn_fromphone":{"allow":[]}}}"""),
        ["PCC101.AddressNotAllowed"] = (() => Create("msdyn_fromphone", "tel:+442079460018"), """{"phones":{"msdyn_fromphone":{"allow":[]}}}"""),
        ["PCC101.ShortNotAllowed"] = (() => Create("msdyn_fromphone", "112"), """{"phones":{"msdyn_fromphone":{"allow":[]}}}"""),
        ["PCC101.ExtensionNotAllowed"] = (() => Create("msdyn_fromphone", "+442079460018 x1"), """{"phones":{"msdyn_fromphone":{"allow":[]}}}"""),
        ["PCC101.NonGeographicNotAllowed"] = (() => Create("msdyn_fromphone", "+80012345678"), """{"phones":{"msdyn_fromphone":{"allow":[]}}}"""),
        ["PCC201"] = (() => Create("statecode", new OptionSetValue(69)), null),
        ["PCC202"] = (() => Create("statuscode", new OptionSetValue(69)), null),
        ["PCC203"] = (() => Create("statuscode", new OptionSetValue(2)), null),
        ["PCC204"] = (() => Create("statecode", null), null),
        ["PCC205"] = (() => Requests.Update(PhoneCall.State(0, null), PhoneCall.State(1, 2)), Configuration),
        ["PCC206"] = (() => Requests.Update(PhoneCall.Row(("msdyn_callername", "Ana")), PhoneCall.State(1, 2)), Configuration),
        ["PCC301"] = (() => Requests.Update(PhoneCall.Row(("msdyn_callsid", "CA1")), PhoneCall.Row(("msdyn_callsid", "CA0"))), Configuration),
        ["RejectedMany"] = (() => Requests.CreateMultiple(PhoneCall.Row(("msdyn_fromphone", "+"))), null),
        ["Failed"] = (() => Requests.Part(PhoneCall.Row(), of: Requests.Unreadable()), null),
        ["PCC901.Message"] = (() => Requests.Of("Delete"), null),
        ["PCC901.Table"] = (() => new XrmFakedPluginExecutionContext { MessageName = "Create", PrimaryEntityName = "contact" }, null),
        ["PCC901.Parameter"] = (() => Requests.Of("Create"), null),
        ["PCC902.NotJson"] = (() => Requests.Create(PhoneCall.Row()), "x"),
        ["PCC902.Unfinished"] = (() => Requests.Create(PhoneCall.Row()), "{"),
        ["PCC902.Key"] = (() => Requests.Create(PhoneCall.Row()), """{"x":1}"""),
        ["PCC902.Twice"] = (() => Requests.Create(PhoneCall.Row()), """{"mode":"off","mode":"off"}"""),
        ["PCC902.Type"] = (() => Requests.Create(PhoneCall.Row()), "[]"),
        ["PCC902.Value"] = (() => Requests.Create(PhoneCall.Row()), """{"mode":"x"}"""),
        ["PCC902.Word"] = (() => Requests.Create(PhoneCall.Row()), """{"phones":{"msdyn_fromphone":{"withheldWords":["7"]}}}"""),
        ["PCC902.TooMany"] = (() => Requests.Create(PhoneCall.Row()), "{\"phones\":{\"msdyn_fromphone\":{\"withheldWords\":[" + string.Join(',', Enumerable.Repeat("\"x\"", 51)) + "]}}}"),
    };

    /// <summary>Keys without a rejected request here: first lines (every other key, EnvironmentRulesTests or RulesVariableTests covers them), those of requests (ApiFailureTests covers them), the label, and the rule that never rejects.</summary>
    private static readonly string[] Others =
    [
        "Rejected", "RejectedVariable", "Misregistered", "Misconfigured", "MisconfiguredVariable", "PCC900", "PCC007",
        "Label", "More", "Unanswered", "UnansweredFailed", "UnansweredMisregistered", "UnansweredMisconfigured", "PCC901.Stage",
        "Input.Missing", "Input.Type", "Input.Region", "Input.Level", "Input.Column", "Input.Row", "Input.Table",
    ];

    public static TheoryData<string, int> Languages => new()
    {
        { "en", 1033 }, { "de", 1031 }, { "fr", 1036 }, { "es", 3082 }, { "it", 1040 }, { "nl", 1043 }, { "pt-BR", 1046 }, { "da", 1030 }, { "ja", 1041 }, { "pl", 1045 },
    };

    [Fact]
    public void There_is_a_rejected_request_for_every_template() =>
        LanguageCatalog.All[0].Templates.Keys.Except(Others).Where(key => !LanguageTests.IsTerm(key)).Should().BeEquivalentTo(Rejected.Keys.Except(Others));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rejection_is_reported_in_the_language_of_the_user_with_every_placeholder_filled(string tag, int lcid)
    {
        var templates = LanguageCatalog.All.Single(language => language.Tag == tag).Templates;
        foreach (var (key, (request, configuration)) in Rejected)
        {
            var rejected = request();
            rejected.InitiatingUserId = User;
            var message = StepRun.Rejection(rejected, configuration, WithLanguage(lcid))!.Message;
            message.Should().NotContainAny("{value}", "{step}", "{rows}").And.MatchRegex(@"\[PCC[0-9]{3}\]$");
            foreach (var words in Fixed(templates[key])) message.Should().Contain(words, $"{tag} {key}");
        }
    }

    [Theory]
    [InlineData("+0001234567", "+000")]
    [InlineData("+0493023125001", "+049")]
    public void A_calling_code_that_begins_with_zeros_is_reported_with_its_zeros(string number, string code) =>
        StepRun.Rejection(Create("msdyn_fromphone", number))!.Message.Should().Contain($"no country uses {code}.").And.EndWith("[PCC101]");

    [Fact]
    public void The_language_is_read_once_from_the_user_who_sends_the_request_and_only_when_something_is_rejected()
    {
        var (user, other) = (Guid.NewGuid(), Guid.NewGuid());
        var context = Dataverse.New();
        context.Initialize([new Entity("usersettings", user) { ["uilanguageid"] = 1031 }, new Entity("usersettings", other) { ["uilanguageid"] = 1036 }]);
        var request = Create("msdyn_fromphone", " ");
        request.InitiatingUserId = user;
        request.UserId = other;
        StepRun.Rejection(request, configuration: null, context)!.Message.Should().Contain("Telefonnummer");
        context.GetTracingService().DumpTrace().Should().NotContain("cannot be read");
    }

    [Fact]
    public void A_language_that_cannot_be_read_is_English_and_the_trace_reports_it()
    {
        StepRun.Rejection(Create("msdyn_fromphone", " "))!.Message.Should().StartWith("The phone call record was not saved.");
        StepRun.Trace(Create("msdyn_fromphone", " ")).Should().Contain("the user's language cannot be read");
        StepRun.Trace(Create("msdyn_fromphone", "112")).Should().NotContain("language");
    }

    private static IXrmFakedContext WithLanguage(int lcid)
    {
        // Dataverse gives the settings of a user under the key of the user.
        var context = Dataverse.New();
        context.Initialize(new Entity("usersettings", User) { ["uilanguageid"] = lcid });
        return context;
    }

    private static readonly Guid User = new("11111111-2222-4333-8444-555555555555");

    private static XrmFakedPluginExecutionContext Create(string column, object? value) => Requests.Create(PhoneCall.Row((column, value)));

    /// <summary>The words of a template between its placeholders.</summary>
    private static IEnumerable<string> Fixed(string template) =>
        template.Split('{').Select(part => part[(part.IndexOf('}') + 1)..]).Where(words => words.Trim().Length > 0);
}
