using System;
using System.Globalization;
using System.IO;

namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>The result of a crash run.</summary>
internal sealed class CrashReport(CrashOptions options)
{
    public Findings Findings { get; } = new();

    public bool Holds => Findings.HasNone;

    public int Kills { get; set; }

    public int KillsWhileOpening { get; set; }

    public int Files { get; set; }

    public TimeSpan Elapsed { get; set; }

    public int Looks { get; private set; }

    public long Acknowledged { get; private set; }

    public int Whole { get; private set; }

    public int Absent { get; private set; }

    public string Progress => string.Create(CultureInfo.InvariantCulture, $"{Kills,5} kills ({KillsWhileOpening} while opening)   {Acknowledged,9:#,##0} requests acknowledged   on their way: {Whole} whole, {Absent} absent");

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
        output.WriteLine(string.Create(numbers, $"{Kills} kills in {Elapsed.TotalSeconds:0} s, {KillsWhileOpening} of them while a file was opened; {options.Writers} writers, {Files} files, {Looks} looks (seed {options.Seed})"));
        output.WriteLine(string.Create(numbers, $"{Acknowledged:#,##0} requests were acknowledged"));
        output.WriteLine(string.Create(numbers, $"{Whole} requests that were on their way are there as a whole, {Absent} not at all"));
        output.WriteLine(Holds ? "All holds." : Findings.Show());
    }
}
