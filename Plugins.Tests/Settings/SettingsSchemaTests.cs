using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using NJsonSchema;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Tests.Settings;

/// <summary>The JSON schema, which editors read, accepts the same configurations as the reader.</summary>
public class SettingsSchemaTests
{
    private static readonly string Text = File.ReadAllText(SourceTree.PathOf("docs", "settings.schema.json"));

    public static TheoryData<string> Usable =>
    [
        "{}", """{"$schema":"x"}""", """{"mode":"off"}""", """{"mode":"audit","applicationUsers":"audit"}""", """{"judgeUnchanged":true,"lockInactiveRows":true}""",
        """{"severity":{"PCC001":"off","PCC007":"trace","PCC301":"reject"}}""", """{"transitions":{}}""", """{"transitions":{"Active":["Inactive"],"Inactive":[]}}""",
        """{"phones":{}}""", """{"phones":{"msdyn_fromphone":{},"msdyn_tophone":{"level":"plausible","allow":[],"regions":["XK","GB"],"types":["UAN","VOIP"],"defaultRegion":"TA","withheldWords":["u","Número oculto","非通知","Ukjent (privat)"],"normalize":false}}}""",
        "{\"phones\":{\"msdyn_tophone\":{\"withheldWords\":[" + string.Join(',', Enumerable.Repeat("\"" + new string('u', 40) + "\"", 50)) + "]}}}",
        """{"fixedOnceSet":["msdyn_callsid","msdyn_fromphone","msdyn_tophone"]}""", """{"required":["msdyn_callername","msdyn_callsid","msdyn_fromphone","msdyn_ismicrosoftteamsphonenumber","msdyn_liveworkitemid","msdyn_providername","msdyn_tophone"]}""",
    ];

    /// <summary>The configurations that the reader rejects and a schema can reject: no text that is not JSON, and no duplicate key.</summary>
    public static TheoryData<string> Invalid =>
    [
        .. from row in SettingsReaderTests.Unusable
           let message = (string)row[1]
           where !message.Contains("not valid JSON", StringComparison.Ordinal) && !message.Contains("twice", StringComparison.Ordinal)
           select (string)row[0],
    ];

    [Theory]
    [MemberData(nameof(Usable))]
    public async Task The_reader_accepts_what_the_schema_accepts(string json)
    {
        (await JsonSchema.FromJsonAsync(Text)).Validate(json).Should().BeEmpty();
        SettingsReader.Read(json).Should().NotBeNull();
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task The_schema_rejects_what_the_reader_rejects(string json) =>
        (await JsonSchema.FromJsonAsync(Text)).Validate(json).Should().NotBeEmpty();

    [Fact]
    public void The_schema_has_the_keys_the_codes_and_the_columns_of_the_code()
    {
        using var schema = JsonDocument.Parse(Text);
        var properties = schema.RootElement.GetProperty("properties");
        Names(properties).Should().Equal(SettingsReader.Keys);

        var codes = properties.GetProperty("severity").GetProperty("properties");
        Names(codes).Should().Equal(RuleBook.Default.Rules.Select(rule => rule.Code));
        foreach (var rule in RuleBook.Default.Rules)
        {
            codes.GetProperty(rule.Code).GetProperty("description").GetString().Should().Be(rule.Title);
            codes.GetProperty(rule.Code).GetProperty("default").GetString().Should().Be(rule.DefaultSeverity == Severity.Trace ? "trace" : "reject");
        }

        Names(properties.GetProperty("phones").GetProperty("properties")).Should().Equal(ColumnGroups.Phones.Select(column => column.LogicalName));
        schema.RootElement.GetProperty("definitions").GetProperty("region").GetProperty("enum").EnumerateArray().Select(item => item.GetString())
            .Should().Equal(NumberingPlan.Current.Regions.Where(region => !region.CallingCode.IsNonGeographic).Select(region => region.Id));
        Items(properties.GetProperty("required")).Should().Equal(ColumnGroups.Business.Select(column => column.LogicalName));
        Items(properties.GetProperty("fixedOnceSet")).Should().Equal(ColumnGroups.Identity.Select(column => column.LogicalName));
    }

    [Fact]
    public void Every_setting_has_a_description_and_examples_that_can_be_used()
    {
        using var schema = JsonDocument.Parse(Text);
        var settings = Settings(schema.RootElement, schema.RootElement.GetProperty("definitions"), json => json).ToArray();
        settings.Should().HaveCountGreaterThan(40);
        settings.Should().AllSatisfy(setting =>
        {
            setting.Schema.GetProperty("description").GetString().Should().NotBeNullOrEmpty();
            setting.Schema.GetProperty("examples").EnumerateArray().Should().NotBeEmpty().And.AllSatisfy(example =>
                SettingsReader.FindFaults(setting.Wrap(example.GetRawText())).Should().BeEmpty());
        });
    }

    /// <summary>The schema and those of its members, with what makes a whole configuration of a value of each.</summary>
    private static IEnumerable<(JsonElement Schema, Func<string, string> Wrap)> Settings(JsonElement schema, JsonElement definitions, Func<string, string> wrap)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = definitions.GetProperty(reference.GetString()!.Split('/')[^1]);
        yield return (schema, wrap);
        if (!schema.TryGetProperty("properties", out var members)) yield break;
        foreach (var member in members.EnumerateObject())
            foreach (var setting in Settings(member.Value, definitions, json => wrap($"{{\"{member.Name}\":{json}}}"))) yield return setting;
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static IEnumerable<string> Items(JsonElement element) => element.GetProperty("items").GetProperty("enum").EnumerateArray().Select(item => item.GetString()!);
}
