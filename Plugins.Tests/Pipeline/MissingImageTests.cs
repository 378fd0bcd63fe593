using System;
using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>A request without its images is reported once, with the rules that could not be evaluated.</summary>
public class MissingImageTests
{
    private const string All = """{"lockInactiveRows":true,"transitions":{"Active":["Inactive"]},"fixedOnceSet":["msdyn_callsid"]}""";

    private const string Note = "there is no image PreImage: what the row was is not known, so nothing is evaluated that depends on it rows=\"1\"";

    /// <summary>The configuration, the supplied columns, and the rules that cannot be evaluated.</summary>
    public static TheoryData<string?, string, string> Changes => new()
    {
        { null, "msdyn_callername", "" },
        { null, "statuscode", "PCC203" }, { null, "statuscode=69", "" }, { null, "statecode statuscode", "" }, { null, "statecode", "" },
        { """{"severity":{"PCC203":"off"}}""", "statuscode", "" }, { """{"severity":{"PCC203":"trace"}}""", "statuscode", "PCC203" },
        { All, "statecode", "" }, { All, "statecode=0", "PCC205" }, { All, "statecode=69", "" }, { """{"transitions":{"Active":[],"Inactive":[]}}""", "statecode", "PCC205" },
        { All, "msdyn_callername", "PCC206" }, { All, "msdyn_callername statecode", "PCC206" }, { All, "msdyn_callername statecode=0", "PCC205" }, { All, "ownerid", "" },
        { All, "msdyn_callsid", "PCC206, PCC301" }, { """{"fixedOnceSet":["msdyn_callsid"]}""", "msdyn_callsid", "PCC301" }, { """{"fixedOnceSet":["msdyn_callsid"]}""", "msdyn_fromphone", "" },
        { All, "msdyn_callsid statuscode", "PCC203, PCC206, PCC301" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void The_trace_names_the_rules_that_need_the_image(string? configuration, string columns, string rules)
    {
        var expected = rules.Length == 0 ? Note : $"{Note} rules=\"{rules}\"";
        LinesOf(Requests.Update(Row(columns)), configuration).Should().Equal(expected);
        LinesOf(Requests.UpdateMultiple((Row(columns), null)), configuration).Should().Equal(expected);
        LinesOf(Requests.Restore(Row(columns)), configuration).Should().Equal(expected);
        LinesOf(Requests.UpdateMultiple((Row(columns), null), (Row(columns), null)), configuration).Should().Equal(expected.Replace("rows=\"1\"", "rows=\"2\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_trace_names_the_rules_that_need_the_image_of_a_status_change()
    {
        LinesOf(Requests.SetState("SetState", 0, 1), All).Should().Equal(Note + " rules=\"PCC205\"");
        LinesOf(Requests.SetState("SetStateDynamicEntity", 1, -1), All).Should().Equal(Note);
    }

    [Fact]
    public void The_trace_counts_the_rows_of_a_list_and_names_each_rule_once()
    {
        var image = PhoneCall.State(0, 1, ("ownerid", new EntityReference("systemuser", PhoneCall.Id)));
        LinesOf(Requests.UpdateMultiple((Row("msdyn_callsid"), null), (Row("statuscode"), image), (Row("statuscode"), null), (Row("msdyn_callsid"), null)), All)
            .Should().Equal(Note.Replace("rows=\"1\"", "rows=\"3\"", StringComparison.Ordinal) + " rules=\"PCC203, PCC206, PCC301\"");
        LinesOf(Requests.UpdateMultiple((Row("msdyn_callsid"), image)), All).Should().BeEmpty();
        LinesOf(Requests.CreateMultiple(Row("msdyn_callsid")), All).Should().BeEmpty();
    }

    [Fact]
    public void A_rejected_or_audited_request_reports_missing_images_too()
    {
        StepRun.Trace(Requests.Update(Row("statuscode", ("msdyn_fromphone", "CALL ME")))).Should().Contain("rejected").And.Contain(Note + " rules=\"PCC203\"").And.Contain("reject PCC101");
        StepRun.Trace(Requests.Update(Row("statuscode")), """{"mode":"audit"}""").Should().Contain(Note + " rules=\"PCC203\"");
        StepRun.Trace(Requests.Update(Row("statuscode")), """{"mode":"off"}""").Should().NotContain("image");
    }

    [Fact]
    public void A_normalizing_step_reports_a_missing_image_only_when_it_would_rewrite()
    {
        const string Rewriting = """{"phones":{"msdyn_tophone":{"normalize":true,"defaultRegion":"GB"}}}""";
        Trace(Rewriting, image: null).Should().ContainSingle(line => line == "there is no image PreImage: what the row was is not known, so every number counts as changed rows=\"1\"");
        Trace(Rewriting, PhoneCall.Row()).Should().NotContainMatch("there is no image*");
        Trace(null, image: null).Should().NotContainMatch("there is no image*");

        static List<string> Trace(string? configuration, Entity? image)
        {
            var trace = new TraceLines();
            new NormalizePhonesOnUpdate(configuration).Execute(new Services(Requests.Update(PhoneCall.Row(("msdyn_tophone", "020 7946 0018")), image)).With<ITracingService>(() => trace));
            return trace.Lines;
        }
    }

    private static IEnumerable<string> LinesOf(XrmFakedPluginExecutionContext request, string? configuration) =>
        StepRun.Trace(request, configuration).ReplaceLineEndings("\n").Split('\n').Where(line => line.Contains("image", StringComparison.Ordinal));

    private static Entity Row(string columns, params (string Column, object? Value)[] more)
    {
        var row = PhoneCall.Row(more);
        foreach (var column in columns.Split(' '))
        {
            var (name, value) = column.Split('=') is [var left, var right] ? (left, right) : (column, null);
            row[name] = name switch
            {
                "statecode" => new OptionSetValue(value is null ? 1 : int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
                "statuscode" => new OptionSetValue(value is null ? 2 : int.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
                "ownerid" => new EntityReference("systemuser", PhoneCall.Id),
                _ => "112",
            };
        }

        return row;
    }
}
