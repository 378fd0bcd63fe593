using System;
using System.Linq;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Settings;

namespace PhoneCallCtx.Plugins.Tests.Settings;

/// <summary>One reading finds every fault of a configuration, with its line and column.</summary>
public class SettingFaultTests
{
    [Fact]
    public void Every_fault_has_its_position_in_the_order_of_the_text() => Positions("""
        {
          "phones": { "msdyn_fromphone": { "level": "strict", "regions": ["DE", "UK", "XX"], "withheldWords": ["7", "ok", 1] }, "msdyn_tophone": [] },
          "mode": "Audit", "mode": "audit",
          "severity": { "PCC007": "reject", "PCC999": "off", "PCC001": true },
          "transitions": { "Active": "Inactive", "Inactive": ["Closed"] },
          "moed": 1, "required": ["createdon", "msdyn_callsid"], "fixedOnceSet": {}, "lockInactiveRows": 1, "$schema": 1
        }
        """).Should().Equal(
        "2:45 $.phones.msdyn_fromphone.level PCC902.Value",
        "2:73 $.phones.msdyn_fromphone.regions[1] PCC902.Value",
        "2:79 $.phones.msdyn_fromphone.regions[2] PCC902.Value",
        "2:104 $.phones.msdyn_fromphone.withheldWords[0] PCC902.Word",
        "2:115 $.phones.msdyn_fromphone.withheldWords[2] PCC902.Type",
        "2:138 $.phones.msdyn_tophone PCC902.Type",
        "3:11 $.mode PCC902.Value",
        "3:20 $.mode PCC902.Twice",
        "4:27 $.severity.PCC007 PCC902.Value",
        "4:37 $.severity.PCC999 PCC902.Key",
        "4:64 $.severity.PCC001 PCC902.Type",
        "5:30 $.transitions.Active PCC902.Type",
        "5:55 $.transitions.Inactive[0] PCC902.Value",
        "6:3 $.moed PCC902.Key",
        "6:27 $.required[0] PCC902.Value",
        "6:74 $.fixedOnceSet PCC902.Type",
        "6:98 $.lockInactiveRows PCC902.Type",
        "6:112 $.$schema PCC902.Type");

    [Theory]
    [MemberData(nameof(SettingsReaderTests.Unusable), MemberType = typeof(SettingsReaderTests))]
    public void The_first_fault_is_the_one_that_rejects(string json, string message)
    {
        message.Should().NotBeEmpty();
        var thrown = FluentActions.Invoking(() => SettingsReader.Read(json)).Should().Throw<ProblemException>().Which;
        SettingsReader.FindFaults(json)[0].Problem.Message.Should().Be(thrown.Message);
    }

    [Theory]
    [InlineData("{\"moed\":1,\n\"mode\":}", "2:8 2:8 PCC902.NotJson")]
    [InlineData("{\"moed\":1,", "1:11 1:11 PCC902.Unfinished")]
    [InlineData("\r\n\r\n{\"a\":1} x", "3:9 3:9 PCC902.NotJson")]
    public void Text_that_is_not_JSON_has_one_fault(string json, string expected) => Positions(json).Should().Equal(expected);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("""{"mode":"audit","severity":{"PCC101":"trace"}}""")]
    public void A_usable_configuration_has_no_fault(string? json) => SettingsReader.FindFaults(json).Should().BeEmpty();

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1_000_000)]
    public void At_most_1000_faults_are_found(int count) =>
        SettingsReader.FindFaults("{\"required\":[" + string.Join(',', Enumerable.Repeat("1", count)) + "]}").Should().HaveCount(Math.Min(count, 1000));

    private static string[] Positions(string json) =>
        [.. SettingsReader.FindFaults(json.ReplaceLineEndings("\n")).Select(fault => $"{fault.Position} {fault.Problem.Place} {TemplateOf(fault.Problem)}")];

    private static string TemplateOf(ProblemException problem) =>
        (string)typeof(ProblemException).GetProperty("Template", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.GetValue(problem)!;
}
