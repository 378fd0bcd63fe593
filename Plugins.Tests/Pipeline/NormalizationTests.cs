using System;
using System.Linq;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>Numbers are rewritten in E.164 at stage 20, if the configuration requires it.</summary>
public class NormalizationTests
{
    private const string Customer = """{"phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"GB"}}}""";
    private const string Both = """{"phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"GB"},"msdyn_tophone":{"normalize":true}}}""";

    public static TheoryData<string, string> Rewritten => new()
    {
        { "+44 20 7946 0018", "+442079460018" }, { "020 7946 0018", "+442079460018" }, { "(0)20-7946-0018", "+442079460018" }, { "00 1 425 555 0123", "+14255550123" },
        { "＋４４ ２０ ７９４６ ００１８", "+442079460018" }, { "+٤٤٢٠٧٩٤٦٠٠١٨", "+442079460018" }, { "\u202A+442079460018\u202C", "+442079460018" },
        { "tel:+44-20-7946-0018;ext=7", "+442079460018;ext=7" }, { "+442079460018 x12", "+442079460018;ext=12" }, { "020 7946 0018 ext. \u0661\u0662", "+442079460018;ext=12" }, { "4:+442079460018", "+442079460018" },
        { "07700 900123", "+447700900123" },
    };

    [Theory]
    [MemberData(nameof(Rewritten))]
    public void A_number_is_rewritten_by_every_message_once(string text, string e164)
    {
        Create(Customer, text).Should().Be(e164);
        Create(Customer, e164).Should().Be(e164, "what is written so stays");
        Update(Customer, text, before: null).Should().Be(e164);
        Update(Customer, text, before: "911").Should().Be(e164);

        var rows = new[] { PhoneCall.Row(("msdyn_fromphone", text)), PhoneCall.Row(), PhoneCall.Row(("msdyn_fromphone", text)) };
        Run(new NormalizePhonesOnCreate(Customer), Requests.CreateMultiple(rows));
        rows.Select(row => row.GetAttributeValue<string>("msdyn_fromphone")).Should().Equal(e164, null, e164);

        var targets = new[] { PhoneCall.Row(("msdyn_fromphone", text)), PhoneCall.Row(("msdyn_fromphone", text)) };
        Run(new NormalizePhonesOnUpdate(Customer), Requests.UpdateMultiple((targets[0], PhoneCall.Row(("msdyn_fromphone", text))), (targets[1], PhoneCall.Row(("msdyn_fromphone", "911")))));
        targets.Select(row => row.GetAttributeValue<string>("msdyn_fromphone")).Should().Equal(text, e164);
    }

    [Theory]
    [InlineData("anonymous")]
    [InlineData("+266696687")]
    [InlineData("sip:+442079460018@example.com;user=phone")]
    [InlineData("112")]
    [InlineData("4021")]
    [InlineData("CALL ME")]
    [InlineData("+9991234567")]
    [InlineData("+44 20")]
    [InlineData("7946 0018")]
    [InlineData("")]
    [InlineData(null)]
    public void A_text_without_a_possible_number_stays_unchanged(string? text)
    {
        Create(Customer, text).Should().Be(text);
        Update(Customer, text, before: "911").Should().Be(text);
    }

    [Fact]
    public void A_number_that_equals_the_stored_one_stays_unchanged() => Update(Customer, "020 7946 0018", before: "020 7946 0018").Should().Be("020 7946 0018");

    [Theory]
    [InlineData(null)]
    [InlineData("""{"phones":{"msdyn_tophone":{"normalize":true}}}""")]
    [InlineData("""{"phones":{"msdyn_fromphone":{"normalize":false}}}""")]
    [InlineData("""{"mode":"off","phones":{"msdyn_fromphone":{"normalize":true}}}""")]
    [InlineData("""{"mode":"audit","phones":{"msdyn_fromphone":{"normalize":true}}}""")]
    public void Nothing_is_rewritten_unless_the_configuration_requires_it(string? configuration) => Create(configuration, "+44 20 7946 0018").Should().Be("+44 20 7946 0018");

    [Fact]
    public void Each_column_has_its_own_setting()
    {
        var row = PhoneCall.Row(("msdyn_fromphone", "020 7946 0018"), ("msdyn_tophone", "020 7946 0018"), ("msdyn_callername", "020 7946 0018"));
        Run(new NormalizePhonesOnCreate(Both), Requests.Create(row));
        row.Attributes.Values.Should().Equal("+442079460018", "020 7946 0018", "020 7946 0018");
    }

    [Fact]
    public void A_value_of_another_type_stays_unchanged()
    {
        var row = PhoneCall.Row(("msdyn_fromphone", 42));
        Run(new NormalizePhonesOnCreate(Customer), Requests.Create(row));
        row["msdyn_fromphone"].Should().Be(42);
    }

    [Fact]
    public void A_split_Update_is_rewritten_in_the_part_with_the_number()
    {
        var image = PhoneCall.State(0, 1, ("msdyn_fromphone", "911"));
        var whole = Requests.Update(PhoneCall.State(1, null, ("msdyn_fromphone", "020 7946 0018")), image);
        var numbers = Requests.Update(PhoneCall.Row(("msdyn_fromphone", "020 7946 0018")), image);
        var state = Requests.Update(PhoneCall.State(1, null), image);
        foreach (var part in new[] { numbers, state })
        {
            part.Stage = 20;
            part.ParentContext = whole;
            Run(new NormalizePhonesOnUpdate(Customer), part);
        }

        ((Entity)numbers.InputParameters["Target"]!)["msdyn_fromphone"].Should().Be("+442079460018");
        ((Entity)state.InputParameters["Target"]!).Contains("msdyn_fromphone").Should().BeFalse();
    }

    [Fact]
    public void The_trace_reports_the_rewritten_columns_without_numbers()
    {
        var context = Dataverse.New();
        context.ExecutePluginWith(Requests.Create(PhoneCall.Row(("msdyn_fromphone", "020 7946 0018"))), new NormalizePhonesOnCreate(Customer));
        var trace = context.GetTracingService().DumpTrace();
        trace.Should().Contain("ms, numbers rewritten: 1").And.Contain("rewrite [0] msdyn_fromphone \"999 9999 9999\" as \"+999999999999\"").And.NotContain("7946");

        var audit = Dataverse.New();
        audit.ExecutePluginWith(Requests.Create(PhoneCall.Row(("msdyn_fromphone", "020 7946 0018"))), new NormalizePhonesOnCreate("""{"mode":"audit","phones":{"msdyn_fromphone":{"normalize":true,"defaultRegion":"GB"}}}"""));
        audit.GetTracingService().DumpTrace().Should().Contain("numbers rewritten: 0 (audit; would be 1)");
    }

    [Fact]
    public void The_trace_counts_the_rows_without_an_image()
    {
        var context = Dataverse.New();
        context.ExecutePluginWith(Requests.UpdateMultiple((PhoneCall.Row(("msdyn_fromphone", "112")), null), (PhoneCall.Row(("msdyn_fromphone", "112")), null)), new NormalizePhonesOnUpdate(Customer));
        context.GetTracingService().DumpTrace().Should().Contain("every number counts as changed rows=\"2\"");
    }

    [Fact]
    public void A_change_of_status_needs_no_image()
    {
        var context = Dataverse.New();
        context.ExecutePluginWith(Requests.SetState("SetState", 1, 2, PhoneCall.Row(("msdyn_fromphone", "112"))), new NormalizePhonesOnUpdate(Customer));
        context.GetTracingService().DumpTrace().TrimEnd().Should().EndWith("numbers rewritten: 0").And.NotContain("image");
    }

    [Fact]
    public void The_level_e164_accepts_a_number_that_will_be_rewritten()
    {
        const string Exact = """{"phones":{"msdyn_fromphone":{"level":"e164","defaultRegion":"GB"}}}""";
        StepRun.Codes(Requests.Create(PhoneCall.Row(("msdyn_fromphone", "020 7946 0018"))), Exact).Should().Equal("PCC101");
        StepRun.Codes(Requests.Create(PhoneCall.Row(("msdyn_fromphone", "020 7946 0018"))), Exact.Replace("\"level\"", "\"normalize\":true,\"level\"", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void A_normalizing_step_with_an_invalid_configuration_rejects() =>
        new NormalizePhonesOnCreate("{").Invoking(step => Run(step, Requests.Create(PhoneCall.Row()))).Should().Throw<InvalidPluginExecutionException>().Which.Message.Should().EndWith("[PCC902]");

    private static string? Create(string? configuration, string? text)
    {
        var row = PhoneCall.Row(("msdyn_fromphone", text));
        Run(new NormalizePhonesOnCreate(configuration), Requests.Create(row));
        return (string?)row["msdyn_fromphone"];
    }

    private static string? Update(string? configuration, string? text, string? before)
    {
        var row = PhoneCall.Row(("msdyn_fromphone", text));
        var image = before is null ? null : PhoneCall.Row(("msdyn_fromphone", before));
        Run(new NormalizePhonesOnUpdate(configuration), Requests.Update(row, image));
        return (string?)row["msdyn_fromphone"];
    }

    private static void Run(IPlugin step, XrmFakedPluginExecutionContext request) => Dataverse.New().ExecutePluginWith(request, step);
}
