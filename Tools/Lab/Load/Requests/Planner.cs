using System;
using System.Linq;
using PhoneCallCtx.Lab.Load.Ledgers;

namespace PhoneCallCtx.Lab.Load.Requests;

/// <summary>Plans the requests of one writer, mixed by weight.</summary>
internal sealed class Planner
{
    /// <summary>How often a request is planned until one can be sent.</summary>
    private const int MostTries = 10;

    private readonly Draft _draft;
    private readonly Reading _reading;
    private readonly Counting _counting;
    private readonly (int UpTo, Func<PlannedRequest?> Plan)[] _writes;
    private readonly (int UpTo, Func<PlannedRequest?> Plan)[] _all;
    private readonly Predicate<PlannedRequest>? _canSend;
    private int? _looked;

    /// <param name="ledger">The rows of the writer.</param>
    /// <param name="seed">The seed of the requests.</param>
    /// <param name="label">The beginning of the names of its rows.</param>
    /// <param name="versions">The versions that any writer has read.</param>
    /// <param name="canSend">The requests that can be sent; null for all.</param>
    public Planner(Ledger ledger, int seed, string label, SeenVersions versions, Predicate<PlannedRequest>? canSend = null)
    {
        _canSend = canSend;
        _draft = new Draft(ledger, seed, label);
        _reading = new Reading(_draft, versions);
        _counting = new Counting(_draft, versions);
        var (creations, changes, sharing, retaining) = (new Creations(_draft), new Changes(_draft), new Sharing(_draft), new Retaining(_draft));
        var composed = new Composed(_draft, () => Pick(_writes!));

        // The first number is the weight.
        (int Weight, Func<PlannedRequest?> Plan)[] writes =
        [
            (90, creations.Create), (20, creations.CreateMultiple), (50, creations.Upsert), (15, creations.UpsertMultiple),
            (200, changes.Update), (30, changes.UpdateMultiple), (40, changes.SetState), (30, changes.Assign), (15, changes.Associate), (15, changes.Disassociate), (240, changes.Delete), (50, changes.Restore),
            (30, sharing.Grant), (15, sharing.Modify), (15, sharing.Revoke),
            (10, retaining.Retain), (3, retaining.BulkRetain), (20, retaining.Rollback),
        ];
        _writes = Weigh(writes);
        _all = Weigh(
        [
            .. writes, (40, composed.Transaction), (15, composed.Multiple),
            (130, _reading.Retrieve), (10, _reading.RetrieveMultiple), (12, _reading.Access), (12, _reading.SharedPrincipals), (8, _reading.StateTransition),
            (8, Reading.ParsePhone), (8, _reading.Validate), (4, Reading.WhoAmI), (1, Reading.Metadata), (1, Reading.Count), (1, Reading.Version), (2, retaining.Validate), (25, Look),
        ]);
    }

    /// <summary>The next request. The result of the one before must be in the ledger.</summary>
    public PlannedRequest Next()
    {
        if (_looked is { } counter)
        {
            _looked = null;
            return _counting.Raise(counter);
        }

        for (var tries = _canSend is null ? 1 : MostTries; tries > 0; tries--)
            if (Pick(_all) is { } planned) return planned;
        return Reading.WhoAmI();
    }

    private PlannedRequest? Pick((int UpTo, Func<PlannedRequest?> Plan)[] mix)
    {
        var number = _draft.Number(mix[^1].UpTo);
        return mix.First(entry => number < entry.UpTo).Plan() is { } planned && _canSend?.Invoke(planned) != false ? planned : null;
    }

    private PlannedRequest Look()
    {
        _looked = _counting.Any();
        return _counting.Look(_looked.Value);
    }

    private static (int UpTo, Func<PlannedRequest?> Plan)[] Weigh((int Weight, Func<PlannedRequest?> Plan)[] entries)
    {
        var upTo = 0;
        return entries.Select(entry => (upTo += entry.Weight, entry.Plan)).ToArray();
    }
}
