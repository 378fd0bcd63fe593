using System.Linq;
using FakeXrmEasy.Plugins;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Tests.Rules;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>The whole matrix of status and status reason, through every message that can supply them.</summary>
public class StateMatrixTests
{
    public static TheoryData<object?, object?, string> OnANewRow => StateRulesTests.OnANewRow;

    public static TheoryData<object?, object?, string> OnAnActiveRow => StateRulesTests.OnAnActiveRow;

    public static TheoryData<object?, object?, string> OnAnInactiveRow => StateRulesTests.OnAnInactiveRow;

    [Theory]
    [MemberData(nameof(OnANewRow))]
    public void A_new_row_has_the_verdicts_of_the_matrix(object? state, object? status, string codes)
    {
        Codes(Requests.Create(Target(state, status))).Should().Be(codes);
        Codes(Requests.CreateMultiple(Target(state, status))).Should().Be(codes);
    }

    [Theory]
    [MemberData(nameof(OnAnActiveRow))]
    public void An_active_row_has_the_verdicts_of_the_matrix(object? state, object? status, string codes) => OnARow(state, status, codes, PhoneCall.State(0, 1));

    [Theory]
    [MemberData(nameof(OnAnInactiveRow))]
    public void An_inactive_row_has_the_verdicts_of_the_matrix(object? state, object? status, string codes) => OnARow(state, status, codes, PhoneCall.State(1, 2));

    private static void OnARow(object? state, object? status, string codes, Entity before)
    {
        Codes(Requests.Update(Target(state, status), before)).Should().Be(codes, "Update");
        Codes(Requests.UpdateMultiple((Target(state, status), before))).Should().Be(codes, "UpdateMultiple");
        foreach (var message in new[] { "SetState", "SetStateDynamicEntity" })
        {
            var request = Requests.SetState(message, state, status is "absent" ? -1 : status, before);
            if (state is "absent") request.InputParameters.Remove("State");
            Codes(request).Should().Be(codes, message);
        }
    }

    private static string Codes(XrmFakedPluginExecutionContext request) => string.Join(' ', StepRun.Codes(request));

    private static Entity Target(object? state, object? status)
    {
        var target = PhoneCall.Row();
        foreach (var (column, value) in new[] { ("statecode", state), ("statuscode", status) }.Where(pair => pair.Item2 is not "absent"))
            target[column] = value is int option ? new OptionSetValue(option) : null;
        return target;
    }
}
