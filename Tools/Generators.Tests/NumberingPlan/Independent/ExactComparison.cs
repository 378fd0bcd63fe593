using System.Collections.Generic;

namespace PhoneCallCtx.Generators.Tests.NumberingPlan.Independent;

/// <summary>Walks an automaton of the table and the reference together, through all pairs of states that digits reach.</summary>
internal sealed class ExactComparison
{
    private readonly int[] _rows;
    private readonly int[] _partner;
    private readonly int[] _round;
    private readonly ReferenceState[] _open;
    private int _rounds;

    /// <param name="rows">The states of the table, each with ten successors and an outcome.</param>
    /// <param name="mostReferenceStates">The limit of states in a reference.</param>
    public ExactComparison(int[] rows, int mostReferenceStates)
    {
        _rows = rows;
        _partner = new int[mostReferenceStates];
        _round = new int[mostReferenceStates];
        _open = new ReferenceState[mostReferenceStates];
    }

    /// <summary>The number of compared pairs of states.</summary>
    public long Pairs { get; private set; }

    /// <summary>Whether both have the same outcome for every string of digits.</summary>
    public bool IsSame(int start, ReferenceState reference)
    {
        // A second table state for one reference state means that the table is wrong or not minimal. Such pairs are walked
        // as well, because only the outcome decides.
        HashSet<(int, int)>? more = null;
        Queue<(int State, ReferenceState Reference)>? moreOpen = null;
        _rounds++;
        var read = 0;
        var written = 0;
        _round[reference.Index] = _rounds;
        _partner[reference.Index] = start;
        _open[written++] = reference;
        while (read < written || moreOpen is { Count: > 0 })
        {
            int state;
            ReferenceState partner;
            if (read < written)
            {
                partner = _open[read++];
                state = _partner[partner.Index];
            }
            else
            {
                (state, partner) = moreOpen!.Dequeue();
            }

            Pairs++;
            if (_rows[state * 11 + 10] != partner.Outcome) return false;
            for (var digit = 0; digit < 10; digit++)
            {
                var next = _rows[state * 11 + digit];
                var nextPartner = partner.Next[digit];
                if (_round[nextPartner.Index] != _rounds)
                {
                    _round[nextPartner.Index] = _rounds;
                    _partner[nextPartner.Index] = next;
                    _open[written++] = nextPartner;
                }
                else if (_partner[nextPartner.Index] != next && (more ??= []).Add((next, nextPartner.Index)))
                {
                    (moreOpen ??= new()).Enqueue((next, nextPartner));
                }
            }
        }

        return true;
    }
}
