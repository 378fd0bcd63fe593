using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using PhoneCallCtx.Plugins.Phones.Parsing;
using PhoneCallCtx.Plugins.Phones.Plan;

namespace PhoneCallCtx.Plugins.Tests.Phones.Parsing;

/// <summary>
/// Texts of every form that libphonenumber distinguishes, with its answers: labels, signs and lengths of extensions, contexts of
/// addresses, text around a number and in it, calling codes and prefixes before too few and too many digits.
/// Tools/Generators.Tests compare the file with the library.
/// </summary>
public class LibraryAnswersTests
{
    /// <summary>Precedes the answer to a text that only this project can read: an address with parameters that the library does not know.</summary>
    private const string Beyond = "Beyond ";

    [Fact]
    public void Texts_of_every_form_are_read_as_by_libphonenumber()
    {
        var answers = File.ReadLines(SourceTree.PathOf("Plugins.Tests", "Phones", "Parsing", "LibraryAnswers.tsv")).Skip(1).Select(line => line.Split('\t')).ToArray();
        answers.Should().HaveCountGreaterThan(5000);
        Differences(answers).Take(10).Should().BeEmpty();

        static IEnumerable<string> Differences(IEnumerable<string[]> answers)
        {
            foreach (var answer in answers)
            {
                var region = answer[0] == "-" ? null : NumberingPlan.Current.FindRegion(answer[0])!;
                var read = Show(PhoneReader.Read(Regex.Unescape(answer[1]), region));
                var expected = answer[2].StartsWith(Beyond, StringComparison.Ordinal) ? answer[2][Beyond.Length..] : answer[2];
                if (read != expected) yield return $"{answer[0]} {answer[1]}: {read}, and the library says {answer[2]}";
            }
        }
    }

    private static string Show(in PhoneNumber number) => number.Kind == PhoneKind.Number
        ? $"{number.ToE164()} {number.Region?.Id ?? "-"} {number.Type.LibraryName()} {number.Possibility} {number.ToExtension() ?? "-"}"
        : FormattableString.Invariant($"{number.Kind} {number.Fault} {number.Position} {number.FaultyDigits}").TrimEnd();
}
