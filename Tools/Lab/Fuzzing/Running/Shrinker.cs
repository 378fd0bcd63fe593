using System;

namespace PhoneCallCtx.Lab.Fuzzing.Running;

/// <summary>Shortens the input of a finding as long as it shows the same defect, by leaving out ever smaller parts.</summary>
/// <param name="runner">Runs inputs.</param>
internal sealed class Shrinker(InputRunner runner)
{
    private const int MostRuns = 2000;

    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    /// <summary>The finding with the shortest input.</summary>
    public Finding Shrink(Finding finding)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var runs = 0;
        for (var part = Math.Max(1, finding.Input.Length / 2); part > 0; part /= 2)
        {
            for (var at = 0; at < finding.Input.Length;)
            {
                if (runs++ == MostRuns || System.Diagnostics.Stopwatch.GetElapsedTime(start) > MostTime) return finding;
                byte[] shorter = [.. finding.Input.AsSpan(0, at), .. finding.Input.AsSpan(Math.Min(at + part, finding.Input.Length))];
                if (runner.Run(finding.Number, shorter) is { } same && same.Key == finding.Key) finding = same;
                else at += part;
            }
        }

        return finding;
    }
}
