using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>Lets each access to the platform fail in turn. A run without a fault lists the accesses, so none is missing.</summary>
internal static class FaultSweep
{
    /// <summary>The problems of all runs, one line each; empty when there are none.</summary>
    /// <param name="run">Runs on a platform.</param>
    /// <param name="faults">The faults; each is used on every access that it applies to.</param>
    /// <param name="evaluate">Returns the problem of a completed run; null when there is none.</param>
    /// <param name="which">The accesses that fail; null for all.</param>
    public static string Problems<T>(Func<Platform, T> run, IEnumerable<Fault> faults, Func<T, string?> evaluate, Func<PlatformAccess, bool>? which = null)
    {
        var sound = new Platform();
        run(sound);
        var problems = new List<string>();
        var runs = 0;
        foreach (var (access, at) in sound.Accesses.Select((access, index) => (access, index + 1)).Where(place => which is null || which(place.access)))
        {
            foreach (var fault in faults.Where(fault => fault.AppliesTo(access.Result, access.Real)))
            {
                // Once, and permanently.
                foreach (var isLasting in new[] { false, true })
                {
                    runs++;
                    if (evaluate(run(new Platform(at, fault, isLasting))) is { } problem) problems.Add($"{access.Member} ({at}{(isLasting ? " and on" : "")}) {fault}: {problem}");
                }
            }
        }

        runs.Should().BeGreaterThan(100);
        return string.Join('\n', problems);
    }
}
