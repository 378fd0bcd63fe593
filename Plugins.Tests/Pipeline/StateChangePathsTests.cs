using System.Collections.Generic;
using System.Linq;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>
/// Dataverse may raise Update, SetState or both for one change of status, and at stages 20 and 40 it splits an Update that
/// mixes a status with other columns in two. The outcome is the same in all cases.
/// </summary>
public class StateChangePathsTests
{
    private const string Locked = """{"lockInactiveRows":true}""";
    private const string Final = """{"transitions":{"Active":["Inactive"]}}""";

    /// <summary>The configuration, the row's status, the values of a pure change of status, and the codes that reject it.</summary>
    public static TheoryData<string?, int, int, int?, string> StatusChanges => new()
    {
        { null, 0, 1, 2, "" }, { null, 0, 1, null, "" }, { null, 0, 1, 1, "PCC203" }, { null, 0, 0, 1, "" }, { null, 0, 69, 1, "PCC201" }, { null, 0, 1, 69, "PCC202" },
        { null, 1, 0, 1, "" }, { null, 1, 0, null, "" }, { null, 1, 0, 2, "PCC203" }, { null, 1, 1, 2, "" },
        { Final, 0, 1, 2, "" }, { Final, 1, 0, 1, "PCC205" }, { Final, 1, 0, null, "PCC205" }, { Final, 1, 1, 2, "" }, { Final, 1, 0, 2, "PCC203 PCC205" },
        { Locked, 1, 0, 1, "" }, { Locked, 0, 1, 2, "" },
    };

    [Theory]
    [MemberData(nameof(StatusChanges))]
    public void A_change_of_status_has_the_same_outcome_with_every_message(string? configuration, int before, int state, int? status, string codes)
    {
        var image = PhoneCall.State(before, before == 0 ? 1 : 2);
        var update = Requests.Update(PhoneCall.State(state, status), image);
        var ways = new Dictionary<string, XrmFakedPluginExecutionContext[]>
        {
            ["Update alone"] = [update],
            ["SetState alone"] = [Requests.SetState("SetState", state, status ?? -1, image)],
            ["SetStateDynamicEntity alone"] = [Requests.SetState("SetStateDynamicEntity", state, status ?? -1, image)],
            ["UpdateMultiple alone"] = [Requests.UpdateMultiple((PhoneCall.State(state, status), image))],
            ["Update, then SetState"] = [update, Requests.SetState("SetState", state, status ?? -1, image)],
            ["both SetState messages, then Update"] = [Requests.SetState("SetState", state, status ?? -1, image), Requests.SetState("SetStateDynamicEntity", state, status ?? -1, image), update],
            ["Update at stage 20"] = [At(20, Requests.Update(PhoneCall.State(state, status), image))],
        };
        foreach (var (way, requests) in ways) Outcome(configuration, requests).Should().Be(codes, way);
    }

    /// <summary>The configuration, the row's status, the status and number in one Update, and the codes that reject it.</summary>
    public static TheoryData<string?, int, int, string, string> MixedUpdates => new()
    {
        { null, 0, 1, "112", "" }, { null, 0, 1, "CALL ME", "PCC101" }, { null, 1, 0, "112", "" }, { null, 0, 69, "CALL ME", "PCC101 PCC201" },
        { Locked, 1, 0, "112", "" }, { Locked, 1, 1, "112", "PCC206" }, { Locked, 0, 1, "112", "" }, { Locked, 1, 0, "CALL ME", "PCC101" },
        { Final, 1, 0, "112", "PCC205" }, { Final, 1, 0, "CALL ME", "PCC101 PCC205" }, { Final, 0, 1, "112", "" },
    };

    [Theory]
    [MemberData(nameof(MixedUpdates))]
    public void A_whole_and_a_split_Update_have_the_same_outcome(string? configuration, int before, int state, string phone, string codes)
    {
        var image = PhoneCall.State(before, before == 0 ? 1 : 2, ("msdyn_fromphone", "911"));
        var whole = Requests.Update(PhoneCall.State(state, null, ("msdyn_fromphone", phone)), image);
        Outcome(configuration, whole).Should().Be(codes, "stage 10 sees it whole");
        foreach (var stage in new[] { 20, 40 })
        {
            Outcome(configuration, At(stage, Requests.Update(PhoneCall.State(null, null, ("msdyn_fromphone", phone)), image), whole),
                At(stage, Requests.Update(PhoneCall.State(state, null), image), whole)).Should().Be(codes, $"stage {stage} sees it in parts");
        }
    }

    [Fact]
    public void A_part_has_priority_over_the_whole_Update()
    {
        var image = PhoneCall.State(0, 1);
        var whole = Requests.Update(PhoneCall.State(1, null, ("msdyn_fromphone", "CALL ME")), image);
        Outcome(null, At(20, Requests.Update(PhoneCall.Row(("msdyn_fromphone", "112")), image), whole)).Should().BeEmpty();
    }

    [Fact]
    public void A_column_that_a_step_adds_to_a_part_is_evaluated_too()
    {
        var image = PhoneCall.State(0, 1);
        var whole = Requests.Update(PhoneCall.State(1, null, ("msdyn_fromphone", "112")), image);
        Outcome(null, At(20, Requests.Update(PhoneCall.Row(("msdyn_fromphone", "112"), ("msdyn_callername", "a\tb")), image), whole)).Should().Be("PCC003");
    }

    [Fact]
    public void The_search_in_an_endless_chain_of_parents_ends()
    {
        var circle = Requests.Of("ExecuteMultiple");
        circle.ParentContext = circle;
        Outcome(null, At(20, Requests.Update(PhoneCall.Row(("msdyn_fromphone", "CALL ME"))), circle)).Should().Be("PCC101");
    }

    [Fact]
    public void An_Update_by_a_plug_in_is_not_part_of_the_outer_Update()
    {
        var image = PhoneCall.State(1, 2, ("msdyn_fromphone", "911"));
        var outer = Requests.Update(PhoneCall.State(0, null), image);
        var inner = At(20, Requests.Update(PhoneCall.Row(("msdyn_fromphone", "112")), image), outer);
        inner.Depth = 2;
        Outcome(Locked, inner).Should().Be("PCC206");

        var row = PhoneCall.Row(("msdyn_fromphone", "112"));
        row.Id = System.Guid.NewGuid();
        var otherImage = PhoneCall.State(1, 2, ("msdyn_fromphone", "911"));
        otherImage.Id = row.Id;
        var other = At(20, Requests.Update(row, otherImage), outer);
        other.PrimaryEntityId = row.Id;
        Outcome(Locked, other).Should().Be("PCC206", "the parent is about another row");
    }

    [Fact]
    public void The_whole_Update_is_found_at_any_height()
    {
        var image = PhoneCall.State(1, 2, ("msdyn_fromphone", "911"));
        var whole = Requests.Update(PhoneCall.State(0, null), image);
        var between = Requests.Of("ExecuteMultiple");
        between.ParentContext = whole;
        Outcome(Locked, At(20, Requests.Update(PhoneCall.Row(("msdyn_fromphone", "112")), image), between)).Should().BeEmpty();
    }

    private static string Outcome(string? configuration, params XrmFakedPluginExecutionContext[] requests) =>
        string.Join(' ', requests.SelectMany(request => StepRun.Codes(request, configuration)).Distinct().Order(System.StringComparer.Ordinal));

    private static XrmFakedPluginExecutionContext At(int stage, XrmFakedPluginExecutionContext request, IPluginExecutionContext? parent = null)
    {
        request.Stage = stage;
        request.ParentContext = parent;
        return request;
    }
}
