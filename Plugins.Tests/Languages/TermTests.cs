using System;
using System.Linq;
using System.Text.Json;
using FakeXrmEasy.Abstractions;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Tests.Pipeline;

namespace PhoneCallCtx.Plugins.Tests.Languages;

/// <summary>Regions, types, options and characters: in the words of the language in a sentence, the same in every language as data.</summary>
public class TermTests
{
    private static readonly Guid User = new("11111111-2222-4333-8444-555555555555");

    [Theory]
    [InlineData(1033, "United Kingdom (GB)", "Germany (DE), Japan (JP)")]
    [InlineData(1031, "Vereinigtes Königreich (GB)", "Deutschland (DE), Japan (JP)")]
    [InlineData(1036, "Royaume-Uni (GB)", "Allemagne (DE), Japon (JP)")]
    [InlineData(3082, "Reino Unido (GB)", "Alemania (DE), Japón (JP)")]
    [InlineData(1040, "Regno Unito (GB)", "Germania (DE), Giappone (JP)")]
    [InlineData(1043, "Verenigd Koninkrijk (GB)", "Duitsland (DE), Japan (JP)")]
    [InlineData(1046, "Reino Unido (GB)", "Alemanha (DE), Japão (JP)")]
    [InlineData(1030, "Storbritannien (GB)", "Tyskland (DE), Japan (JP)")]
    [InlineData(1041, "イギリス (GB)", "ドイツ (DE), 日本 (JP)")]
    [InlineData(1045, "Wielka Brytania (GB)", "Niemcy (DE), Japonia (JP)")]
    public void A_region_has_the_name_of_the_language_with_its_code(int lcid, string region, string allowed)
    {
        var rejection = Reject(lcid, "msdyn_fromphone", "+442079460018", """{"phones":{"msdyn_fromphone":{"regions":["DE","JP"]}}}""");
        rejection.Message.Should().Contain(region).And.Contain(": " + allowed);
        FactsOf(rejection).Should().Contain(",\"region\":\"United Kingdom\",\"allowed\":\"DE, JP\"}");
    }

    [Theory]
    [InlineData(1033, "too short for Germany (+49)")]
    [InlineData(1031, "Region Deutschland mit der Ländervorwahl +49")]
    [InlineData(1045, "Niemcy")]
    public void A_region_with_its_calling_code_has_no_other_code(int lcid, string region)
    {
        var rejection = Reject(lcid, "msdyn_fromphone", "+49 1");
        rejection.Message.Should().Contain(region).And.NotContain("(DE)");
        FactsOf(rejection).Should().Contain("\"region\":\"Germany\"");
    }

    [Theory]
    [InlineData(1033, "for International Freephone Service (+800)")]
    [InlineData(1031, "Region Welt mit der Ländervorwahl +800")]
    public void A_number_of_no_region_names_its_service_in_English_and_the_world_in_other_languages(int lcid, string region)
    {
        var rejection = Reject(lcid, "msdyn_fromphone", "+800 1234567", """{"phones":{"msdyn_fromphone":{"allow":["nonGeographic"]}}}""");
        rejection.Message.Should().Contain(region);
        FactsOf(rejection).Should().Contain("\"region\":\"International Freephone Service\"");
    }

    [Theory]
    [MemberData(nameof(RejectionTests.Languages), MemberType = typeof(RejectionTests))]
    public void Each_region_and_each_type_has_a_name_in_each_language(string tag, int lcid)
    {
        var templates = LanguageCatalog.All.Single(language => language.Tag == tag).Templates;
        var ids = NumberingPlan.Current.Regions.Where(region => !region.CallingCode.IsNonGeographic && region.Id != "GB").Select(region => region.Id).ToArray();
        var message = Reject(lcid, "msdyn_fromphone", "+442079460018", "{\"phones\":{\"msdyn_fromphone\":{\"regions\":" + JsonSerializer.Serialize(ids) + "}}}").Message;
        message.Should().ContainAll(ids.Select(id => $" ({id})")).And.NotContain("  ");

        var types = Enum.GetValues<NumberType>().Where(type => type is not (NumberType.Unknown or NumberType.FixedLine)).Select(type => type.LibraryName()).ToArray();
        message = Reject(lcid, "msdyn_fromphone", "+442079460018", "{\"phones\":{\"msdyn_fromphone\":{\"types\":" + JsonSerializer.Serialize(types) + "}}}").Message;
        message.Should().ContainAll(types.Select(type => templates["Type." + type] + " (" + type + ")"));
    }

    [Theory]
    [InlineData(1033, "fixed line (FIXED_LINE)", "mobile (MOBILE), internet telephony (VOIP)")]
    [InlineData(1031, "Festnetz (FIXED_LINE)", "Mobilfunk (MOBILE), VoIP (VOIP)")]
    public void A_type_has_words_and_the_value_of_the_setting(int lcid, string type, string allowed)
    {
        var rejection = Reject(lcid, "msdyn_fromphone", "+442079460018", """{"phones":{"msdyn_fromphone":{"types":["MOBILE","VOIP"]}}}""");
        rejection.Message.Should().Contain(type).And.Contain(": " + allowed);
        FactsOf(rejection).Should().Contain("\"type\":\"FIXED_LINE\",\"allowed\":\"MOBILE, VOIP\"");
    }

    [Theory]
    [InlineData(1033, "0 (Active), 1 (Inactive)")]
    [InlineData(1031, "0 (Aktiv), 1 (Inaktiv)")]
    [InlineData(1041, "0 (アクティブ), 1 (非アクティブ)")]
    public void An_option_has_the_label_of_the_language(int lcid, string allowed)
    {
        var rejection = Reject(lcid, "statecode", new OptionSetValue(69));
        rejection.Message.Should().Contain(": " + allowed);
        FactsOf(rejection).Should().Contain("\"allowed\":\"0 (Active), 1 (Inactive)\"");
    }

    [Theory]
    [InlineData(1033, '\t', "a tab (U+0009)", "U+0009")]
    [InlineData(1031, '\t', "ein Tabulator (U+0009)", "U+0009")]
    [InlineData(1033, '\n', "a line break (U+000A)", "U+000A")]
    [InlineData(1033, '\r', "a carriage return (U+000D)", "U+000D")]
    [InlineData(1033, '\u2028', "a line separator (U+2028)", "U+2028")]
    [InlineData(1033, '\u2029', "a paragraph separator (U+2029)", "U+2029")]
    [InlineData(1033, '\u0007', "is U+0007.", "U+0007")]
    public void A_character_with_a_common_name_is_shown_by_it(int lcid, char character, string shown, string data)
    {
        var rejection = Reject(lcid, "msdyn_callername", "a" + character);
        rejection.Message.Should().Contain(shown);
        FactsOf(rejection).Should().Contain("\"character\":\"" + data + "\"");
    }

    [Fact]
    public void A_status_that_the_table_does_not_have_is_shown_as_its_number_and_masked_in_the_trace()
    {
        const string Configuration = """{"lockInactiveRows":true}""";
        StepRun.Rejection(Requests.Update(PhoneCall.Row(("msdyn_callername", "Ana")), PhoneCall.State(69, 1)), Configuration)!.Message.Should().Contain("while the status is 69.");
        StepRun.Trace(Requests.Update(PhoneCall.Row(("msdyn_callername", "Ana")), PhoneCall.State(69, 1)), Configuration).Should().Contain(" state=\"").And.NotContain(" state=\"69\"");
    }

    private static InvalidPluginExecutionException Reject(int lcid, string column, object value, string? configuration = null)
    {
        var request = Requests.Create(PhoneCall.Row((column, value)));
        request.InitiatingUserId = User;
        IXrmFakedContext context = Dataverse.New();
        context.Initialize(new Entity("usersettings", User) { ["uilanguageid"] = lcid });
        return StepRun.Rejection(request, configuration, context)!;
    }

    private static string FactsOf(InvalidPluginExecutionException rejection) => rejection.ExceptionDetails!["violations"].Split("\"facts\":")[1];
}
