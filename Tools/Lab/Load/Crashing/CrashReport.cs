using System;
using System.Globalization;
using System.IO;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>The result of a crash run.</summary>
internal sealed class CrashReport(CrashOptions options)
{
    public Findings Findings { get; } = new();

    public bool IsClean => Findings.HasNone;

    public int Kills { get; set; }

    public int KillsWhileOpening { get; set; }

    public int Files { get; set; }

    public TimeSpan Elapsed { get; set; }

    public int Looks { get; private set; }

    public long Acknowledged { get; private set; }

    public int Whole { get; private set; }

    public int Absent { get; private set; }

    public string Progress => string.Create(CultureInfo.InvariantCulture, $"{Kills,5} kills ({KillsWhileOpening} while opening)   {Acknowledged,9:#,##0} requests acknowledged   unacknowledged: {Whole} complete, {Absent} absent");

    public void Add(Round round)
    {
        Looks++;
        Acknowledged += round.Acknowledged;
        Whole += round.Whole;
        Absent += round.Absent;
    }

    public void Write(TextWriter output)
    {
        var numbers = CultureInfo.InvariantCulture;
        output.WriteLine();
        output.WriteLine(string.Create(numbers, $"{Kills} kills in {Elapsed.TotalSeconds:0} s, {KillsWhileOpening} of them during opening; {options.Writers} writers, {Files} files, {Looks} checks (seed {options.Seed})"));
        output.WriteLine(string.Create(numbers, $"{Acknowledged:#,##0} requests were acknowledged"));
        output.WriteLine(string.Create(numbers, $"{Whole} unacknowledged requests are complete in the file, {Absent} are absent"));
        output.WriteLine(IsClean ? "No findings." : Findings.Show());
    }
}
