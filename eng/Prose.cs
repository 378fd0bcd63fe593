#:property PublishAot=false
#:property NuGetLockFilePath=
#:property RestorePackagesWithLockFile=false

// Reports what docs/style.md does not allow, one line for each finding, and ends with the counts:
//   dotnet run eng/Prose.cs [-- FILE...]
// Without files it reads the Markdown pages and the C# sources that git knows. The exit code is 1 when it finds anything.
// In pages it counts the words of sentences; in pages, comments and names of tests it looks for words that the style avoids.
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

const int MostWords = 25;
// It lists the words.
const string Style = "docs/style.md";
const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;
var timeout = TimeSpan.FromSeconds(10);
// Each line is a word and its forms.
var forms = File.ReadLines("eng/avoided-words.txt").SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
var avoided = new Regex($@"\b({string.Join('|', forms)})\b(?!-)", Options, timeout);
// The Markdown of others, and lists that are not prose.
var excluded = new Regex(@"^(docs/reference/|LICENSES/|Sdk/Listings/)", Options, timeout);

var files = (args.Length > 0 ? args : Tracked()).Where(file => !excluded.IsMatch(file)).ToList();
var longSentences = 0;
var words = 0;
foreach (var file in files.Where(file => file.EndsWith(".md", StringComparison.Ordinal)))
    foreach (var (line, text) in Paragraphs(file))
    {
        foreach (var sentence in Sentences(text))
        {
            var count = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));
            if (count <= MostWords) continue;
            longSentences++;
            Console.WriteLine($"{file}:{line}: {count} words: {sentence}");
        }

        if (file != Style) ReportWords(file, line, text);
    }

foreach (var file in files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal)))
{
    var line = 0;
    foreach (var text in File.ReadLines(file))
    {
        line++;
        if (Regex.Match(text, @"(?<!:)//+(?<text>.*)$", Options, timeout) is { Success: true } comment)
            ReportWords(file, line, Regex.Replace(comment.Groups["text"].Value, "<c>.*?</c>|\"[^\"]*\"|<[^>]*>", " x ", Options, timeout));
        else if (Regex.Match(text, @"public (?:async )?(?:void|Task) (?<name>\w+_\w+)\(", Options, timeout) is { Success: true } test)
            ReportWords(file, line, test.Groups["name"].Value.Replace('_', ' '));
    }
}

Console.WriteLine(FormattableString.Invariant($"{files.Count} files, {longSentences} sentences of more than {MostWords} words, {words} words that the style avoids"));
return longSentences + words > 0 ? 1 : 0;

void ReportWords(string file, int line, string text)
{
    foreach (Match match in avoided.Matches(text))
    {
        words++;
        Console.WriteLine($"{file}:{line}: \"{match.Value}\": {text.Trim()}");
    }
}

// A paragraph, an item of a list or a cell of a table, with the line it begins on. Code counts as one word.
IEnumerable<(int Line, string Text)> Paragraphs(string file)
{
    var inCode = false;
    var number = 0;
    var begin = 0;
    var text = "";
    foreach (var raw in File.ReadLines(file))
    {
        number++;
        var line = raw.Trim();
        if (line.StartsWith("```", StringComparison.Ordinal)) inCode = !inCode;
        var isCell = line.StartsWith('|');
        var isItem = Regex.IsMatch(line, @"^([-*>#]|\d+\.)", Options, timeout);
        if (text.Length > 0 && (inCode || line.Length == 0 || isCell || isItem || line.StartsWith("```", StringComparison.Ordinal)))
        {
            yield return (begin, text);
            text = "";
        }

        if (inCode || line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("<!--", StringComparison.Ordinal)) continue;
        line = Plain(line);
        if (isCell)
        {
            foreach (var cell in line.Replace("\\|", "/", StringComparison.Ordinal).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return (number, cell);
            continue;
        }

        if (text.Length == 0) begin = number;
        text = (text + " " + line).Trim();
    }

    if (text.Length > 0) yield return (begin, text);
}

string Plain(string line)
{
    line = Regex.Replace(line, "``.+?``|`[^`]*`", "code", Options, timeout);
    line = Regex.Replace(line, @"!?\[(?<text>([^\[\]]|\[[^\]]*\])*)\]\([^)]*\)", "${text}", Options, timeout);
    line = Regex.Replace(line, "\"[^\"]*\"", "quote", Options, timeout);
    return Regex.Replace(line, @"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}", "", Options, timeout);
}

IEnumerable<string> Sentences(string text) =>
    Regex.Split(text, @"(?<=[.!?])[)""]*\s+(?=[\p{Lu}\d(""])|(?<=:)\s+(?=-\s)", Options, timeout);

static string[] Tracked()
{
    using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--", "*.md", "*.cs"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
    return git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
}
