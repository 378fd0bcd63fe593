using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Plugins.Tests.Faults;

/// <summary>Lets each access to the platform go wrong in turn. The accesses are those of a run without a fault, so none is forgotten.</summary>
internal static class FaultSweep
{
    /// <summary>What is wrong with how runs end, in lines; empty when nothing is.</summary>
    /// <param name="run">Runs on a platform.</param>
    /// <param name="faults">The ways to go wrong; each is met where it fits.</param>
    /// <param name="evaluate">What is wrong with the end of a run; null when nothing is.</param>
    /// <param name="which">The accesses that go wrong; null for all.</param>
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
                // Once, and from then on.
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
