using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Rules;

public class StateTransitionRuleTests
{
    private static readonly StateOption Active = PhoneCallTable.FindState(0)!;
    private static readonly StateOption Inactive = PhoneCallTable.FindState(1)!;

    /// <summary>Every table of allowed moves between the two statuses, with every move: from, to, whether it is allowed.</summary>
    public static TheoryData<bool, bool> Tables => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_move_in_the_table_is_allowed_and_staying_is_not_a_move(bool mayDeactivate, bool mayActivate)
    {
        var settings = new RuleSettings
        {
            Transitions = StateTransitions.Only(new Dictionary<int, IReadOnlyList<StateOption>>
            {
                [0] = mayDeactivate ? [Inactive] : [],
                [1] = mayActivate ? [Active] : [],
            }),
        };

        Codes(settings, from: 0, to: 1).Should().Equal(mayDeactivate ? [] : ["PCC205"]);
        Codes(settings, from: 1, to: 0).Should().Equal(mayActivate ? [] : ["PCC205"]);
        Codes(settings, from: 0, to: 0).Should().BeEmpty();
        Codes(settings, from: 1, to: 1).Should().BeEmpty();
    }

    [Fact]
    public void By_default_every_move_of_the_reference_is_allowed()
    {
        foreach (var from in PhoneCallTable.States)
            foreach (var to in PhoneCallTable.States) Codes(RuleSettings.Default, from.Value, to.Value).Should().BeEmpty();
    }

    [Fact]
    public void A_status_without_moves_is_final() =>
        Codes(new RuleSettings { Transitions = StateTransitions.Only(new Dictionary<int, IReadOnlyList<StateOption>>()) }, 0, 1).Should().Equal("PCC205");

    [Fact]
    public void A_new_row_and_an_unknown_status_break_no_transition()
    {
        var none = new RuleSettings { Transitions = StateTransitions.Only(new Dictionary<int, IReadOnlyList<StateOption>>()) };
        Row.Codes(isNew: true, Row.State(1, 2), settings: none).Should().BeEmpty();
        Row.Codes(isNew: false, Row.State(1, 2), before: null, none).Should().BeEmpty();
        Row.Codes(isNew: false, Row.State(1, 2), new Row { [PhoneCallTable.CallerName] = "Ana" }, none).Should().BeEmpty();
        Row.Codes(isNew: false, Row.State(1, 2), Row.State(69, 5), none).Should().BeEmpty("it can only get better");
        Row.Codes(isNew: false, Row.State(69, "absent"), Row.State(0, 1), none).Should().Equal("PCC201");
    }

    [Fact]
    public void The_violation_reports_both_ends_of_the_move()
    {
        var none = new RuleSettings { Transitions = StateTransitions.Only(new Dictionary<int, IReadOnlyList<StateOption>>()) };
        Row.Evaluate(isNew: false, Row.State(1, 2), Row.State(0, 1), none).Single().Facts.Select(fact => $"{fact.Name}: {fact.Value}").Should().Equal("from: 0 (Active)", "to: 1 (Inactive)");
    }

    [Fact]
    public void The_message_names_both_statuses()
    {
        var none = new RuleSettings { Transitions = StateTransitions.Only(new Dictionary<int, IReadOnlyList<StateOption>>()) };
        Row.Templates(isNew: false, Row.State(1, 2), Row.State(0, 1), none).Should().Equal("PCC205");
        Row.Messages(isNew: false, Row.State(1, 2), Row.State(0, 1), none).Should().Equal("A change from 0 (Active) to 1 (Inactive) is not allowed here. Leave it at 0 (Active).");
    }

    private static string[] Codes(RuleSettings settings, int from, int to) =>
        Row.Codes(isNew: false, Row.State(to, "absent"), Row.State(from, PhoneCallTable.FindState(from)!.DefaultStatus), settings);
}
