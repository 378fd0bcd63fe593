#:property PublishAot=false
#:property NuGetLockFilePath=
#:property RestorePackagesWithLockFile=false

// Reports the outcome of a mutation run, and whether eng/mutants.tsv lists all surviving mutants. mutation.sh runs it:
//   dotnet run eng/Mutants.cs -- FOLDER_OF_REPORTS SCORE
// SCORE is the minimum score of a whole run; 0 for a part, which is evaluated by its survivors only.
//   dotnet run eng/Mutants.cs -- --stale
// reports the rows of the list with a file or line that the sources no longer have.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using PhoneCallCtx.Mutation;

const string Root = "Plugins/";
const string List = "eng/mutants.tsv";
var listed = Listed();
if (args is ["--stale"]) return ReportStale(listed);

var leastScore = int.Parse(args[1], CultureInfo.InvariantCulture);
var mutants = Directory.EnumerateFiles(args[0], "mutation-report.json", SearchOption.AllDirectories).SelectMany(Read).ToList();

Console.WriteLine("| folder | mutants | killed | timed out | survived | not covered | score |");
Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: |");
foreach (var folder in mutants.GroupBy(mutant => mutant.Folder, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)) Row(folder.Key, [.. folder]);
Row("all", mutants);

var survivors = mutants.Where(mutant => !mutant.IsDetected).ToList();
var unlisted = survivors.Where(mutant => !listed.Contains(mutant.Row)).ToList();
Console.WriteLine();
foreach (var mutant in unlisted) Console.WriteLine($"{mutant.Status}, not listed, line {mutant.Line}:\n{mutant.Row}");
var files = mutants.Select(mutant => mutant.Row.File).ToHashSet(StringComparer.Ordinal);
foreach (var row in listed.Except(survivors.Select(mutant => mutant.Row)).Where(row => files.Contains(row.File)))
    Console.WriteLine($"listed, but it was noticed or is no more:\n{row}");

var score = Score(mutants);
Console.WriteLine(FormattableString.Invariant($"score {score:0.0}, {survivors.Count} survivors, {unlisted.Count} of them not listed"));
return unlisted.Count > 0 || score < leastScore ? 1 : 0;

static void Row(string name, IReadOnlyList<Mutant> mutants)
{
    int Count(string status) => mutants.Count(mutant => mutant.Status == status);
    Console.WriteLine(FormattableString.Invariant(
        $"| {name} | {mutants.Count} | {Count("Killed")} | {Count("Timeout")} | {Count("Survived")} | {Count("NoCoverage")} | {Score(mutants):0.0} |"));
}

static double Score(IReadOnlyList<Mutant> mutants) => mutants.Count == 0 ? 100 : 100.0 * mutants.Count(mutant => mutant.IsDetected) / mutants.Count;

static List<Mutant> Read(string path)
{
    var mutants = new List<Mutant>();
    using var report = JsonDocument.Parse(File.ReadAllText(path));
    foreach (var file in report.RootElement.GetProperty("files").EnumerateObject())
    {
        var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
        var name = file.Name.Replace('\\', '/');
        name = name[(name.LastIndexOf(Root, StringComparison.Ordinal) + Root.Length)..];
        foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
        {
            // The others were skipped, or do not compile.
            var status = mutant.GetProperty("status").GetString()!;
            if (status is not ("Killed" or "Timeout" or "Survived" or "NoCoverage")) continue;
            var (start, end) = (mutant.GetProperty("location").GetProperty("start"), mutant.GetProperty("location").GetProperty("end"));
            var line = start.GetProperty("line").GetInt32();
            var original = Short(Cut(lines, line, start.GetProperty("column").GetInt32(), end.GetProperty("line").GetInt32(), end.GetProperty("column").GetInt32()));
            var replacement = Short(mutant.GetProperty("replacement").GetString()!);

            // The plug-in shifts no negative value, so both shifts are the same code.
            if (replacement == original.Replace(">>", ">>>", StringComparison.Ordinal)) continue;
            mutants.Add(new Mutant(line, status, new ListRow(name, Short(lines[line - 1]), original, replacement)));
        }
    }

    return mutants;
}

static string Cut(string[] lines, int startLine, int startColumn, int endLine, int endColumn)
{
    if (startLine == endLine) return lines[startLine - 1][(startColumn - 1)..(endColumn - 1)];
    var inner = lines.Skip(startLine).Take(endLine - startLine - 1);
    return string.Join('\n', [lines[startLine - 1][(startColumn - 1)..], .. inner, lines[endLine - 1][..(endColumn - 1)]]);
}

// On one line, and a block only by its beginning: enough to distinguish mutants.
static string Short(string code)
{
    code = Regex.Replace(code, @"\s+", " ", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Trim();
    return code.Length <= 100 ? code : code[..100] + "…";
}

// The rows of the list without their last column, the reason.
static HashSet<ListRow> Listed()
{
    var rows = new HashSet<ListRow>();
    foreach (var (text, number) in File.ReadLines(List).Select((text, index) => (text, index + 1)).Skip(1))
    {
        if (text.Split('\t') is not [var file, var line, var original, var replacement, { Length: > 0 }]) throw new InvalidDataException($"{List}({number}): a row has file, line, original, replacement and a reason, with tabs between them");
        rows.Add(new ListRow(file, line, original, replacement));
    }

    return rows;
}

static int ReportStale(IReadOnlyCollection<ListRow> rows)
{
    var stale = 0;
    foreach (var file in rows.GroupBy(row => row.File, StringComparer.Ordinal))
    {
        var path = Root + file.Key;
        var lines = File.Exists(path) ? File.ReadLines(path).Select(Short).ToHashSet(StringComparer.Ordinal) : null;
        foreach (var row in file.Where(row => lines is null || !lines.Contains(row.Line)))
        {
            Console.WriteLine($"{(lines is null ? $"there is no file {path}" : $"{path} has no such line")}:\n{row}");
            stale++;
        }
    }

    Console.WriteLine(FormattableString.Invariant($"{rows.Count} mutants are listed, {stale} of them stale"));
    return stale > 0 ? 1 : 0;
}

namespace PhoneCallCtx.Mutation
{
    /// <summary>The text that identifies a mutant: the code is on one line and cut, as in the list.</summary>
    internal sealed record ListRow(string File, string Line, string Original, string Replacement)
    {
        public override string ToString() => string.Join('\t', File, Line, Original, Replacement);
    }

    internal sealed record Mutant(int Line, string Status, ListRow Row)
    {
        public bool IsDetected => Status is "Killed" or "Timeout";

        public string Folder => Row.File.Contains('/') ? Row.File[..Row.File.LastIndexOf('/')] : ".";
    }
}
