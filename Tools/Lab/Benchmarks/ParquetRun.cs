using System.IO;
using System.Linq;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>Compares <c>check</c> on a Parquet file with the same rows as CSV, by the processor time of the whole process, in turns.</summary>
internal static class ParquetRun
{
    private const int Rounds = 5;

    /// <summary>Compares over a million records.</summary>
    public static void Run() => CheckRun.InFolder(folder =>
    {
        var csv = Path.Combine(folder, "calls.csv");
        var parquet = Path.Combine(folder, "calls.parquet");
        CallFile.Write(csv, CheckRun.Million, badOfHundred: 11);
        ParquetFile.Write(csv, parquet, ParquetFile.UsualGroup);
        Compare(folder, "parquet", csv, parquet);
        Compare(folder, "parquet.rules", csv, parquet, "--rules-only");
    });

    private static void Compare(string folder, string name, string csv, string parquet, params string[] options)
    {
        var turns = Enumerable.Range(0, Rounds).Select(_ => (Csv: CheckRun.Check(folder, csv, options), Parquet: CheckRun.Check(folder, parquet, options))).ToArray();
        var ratio = Turns.Median([.. turns.Select(turn => turn.Csv.ProcessorSeconds / turn.Parquet.ProcessorSeconds)]);
        QuickRun.Print(name, ratio, "at least 1", $"CSV {CheckRun.Describe(turns.Select(turn => turn.Csv), CheckRun.Million)}; Parquet {CheckRun.Describe(turns.Select(turn => turn.Parquet), CheckRun.Million)}");
    }
}
