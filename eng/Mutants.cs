#:property PublishAot=false
#:property NuGetLockFilePath=
#:property RestorePackagesWithLockFile=false

// What became of the mutants of a run, and whether docs/mutation.md accounts for those that no test noticed. Run by mutation.sh:
//   dotnet run eng/Mutants.cs -- FOLDER_OF_REPORTS docs/mutation.md SCORE
// SCORE is the least score of a whole run; 0 for a part, of which only the survivors are judged.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using PhoneCallCtx.Mutation;

const string Root = "Plugins/";
var leastScore = int.Parse(args[2], CultureInfo.InvariantCulture);
var mutants = Directory.EnumerateFiles(args[0], "mutation-report.json", SearchOption.AllDirectories).SelectMany(Read).ToList();
var listed = Listed(args[1]);

Console.WriteLine("| folder | mutants | killed | timed out | survived | not covered | score |");
Console.WriteLine("| --- | --: | --: | --: | --: | --: | --: |");
foreach (var folder in mutants.GroupBy(mutant => mutant.Folder, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)) Row(folder.Key, [.. folder]);
Row("all", mutants);

var survivors = mutants.Where(mutant => !mutant.IsDetected).ToList();
var unlisted = survivors.Where(mutant => !listed.Contains(mutant.Name)).ToList();
Console.WriteLine();
foreach (var mutant in unlisted) Console.WriteLine($"{mutant.Status}, not listed, line {mutant.Line}:\n{mutant.Name}");
var files = mutants.Select(mutant => mutant.File).ToHashSet(StringComparer.Ordinal);
foreach (var name in listed.Except(survivors.Select(mutant => mutant.Name), StringComparer.Ordinal).Where(name => files.Contains(name.Split(' ')[1])))
    Console.WriteLine($"listed, but it was noticed or is no more:\n{name}");

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
            // The others were left out, or do not compile.
            var status = mutant.GetProperty("status").GetString()!;
            if (status is not ("Killed" or "Timeout" or "Survived" or "NoCoverage")) continue;
            var (start, end) = (mutant.GetProperty("location").GetProperty("start"), mutant.GetProperty("location").GetProperty("end"));
            var line = start.GetProperty("line").GetInt32();
            var original = Short(Cut(lines, line, start.GetProperty("column").GetInt32(), end.GetProperty("line").GetInt32(), end.GetProperty("column").GetInt32()));
            var replacement = Short(mutant.GetProperty("replacement").GetString()!);
            mutants.Add(new Mutant(name, line, status, $"| {name} | {Code(Short(lines[line - 1]))} | {Code(original)} → {Code(replacement)} |"));
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

// On one line, and a block only by its beginning: enough to tell one from the other.
static string Short(string code)
{
    code = Regex.Replace(code, @"\s+", " ", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).Trim();
    return code.Length <= 100 ? code : code[..100] + "…";
}

// As Markdown has it in a table; an empty code has no marks.
static string Code(string code) => code.Length == 0 ? "nothing" : "`" + code.Replace("|", "\\|", StringComparison.Ordinal) + "`";

// The rows of the document's tables that name a file, without their last column, the reason.
static HashSet<string> Listed(string path)
{
    var names = new HashSet<string>(StringComparer.Ordinal);
    foreach (var line in File.ReadLines(path))
    {
        var match = Regex.Match(line, @"^(?<name>\| \S+\.cs \| .+ → .+ \|) [^|]+ \|$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        if (match.Success) names.Add(match.Groups["name"].Value);
    }

    return names;
}

namespace PhoneCallCtx.Mutation
{
    internal sealed record Mutant(string File, int Line, string Status, string Name)
    {
        public bool IsDetected => Status is "Killed" or "Timeout";

        public string Folder => File.Contains('/') ? File[..File.LastIndexOf('/')] : ".";
    }
}
