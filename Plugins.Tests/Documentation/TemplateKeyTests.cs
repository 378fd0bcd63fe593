using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Phones;
using PhoneCallCtx.Plugins.Phones.Plan;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Plugins.Tests.Languages;

namespace PhoneCallCtx.Plugins.Tests.Documentation;

/// <summary>
/// A text search for the key of a message finds its producer and its words, because no key is computed. Only the words for terms have
/// keys that end with the term, as the settings and the table name it.
/// </summary>
public partial class TemplateKeyTests
{
    private const string Failures = "PCC900 PCC901 PCC902 PCC903";

    private static readonly IReadOnlyCollection<string> Keys = [.. LanguageCatalog.All[0].Templates.Keys];

    /// <summary>The constants for keys that do not begin with a code, by name.</summary>
    private static readonly Dictionary<string, string> Constants = typeof(Language).Assembly.GetType("PhoneCallCtx.Plugins.Languages.Keys", throwOnError: true)!
        .GetFields(BindingFlags.Public | BindingFlags.Static).ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    /// <summary>The sources that may produce a message: all except the languages and the list of constants.</summary>
    private static readonly string[] Producers =
        [.. Directory.EnumerateFiles(SourceTree.PathOf("Plugins"), "*.cs", SearchOption.AllDirectories).Where(path => !IsWording(path) && !IsIn("obj", path) && !IsIn("bin", path)).Select(File.ReadAllText)];

    public static TheoryData<string> Rules => [.. RuleBook.Default.Rules.Select(rule => rule.Code)];

    public static TheoryData<string> Languages => [.. LanguageCatalog.All.Select(language => language.GetType().Name)];

    [Fact]
    public void Every_template_has_a_producer_that_names_its_key()
    {
        var named = Producers.SelectMany(source => KeyLiteral().Matches(source).Select(match => match.Groups["key"].Value)
            .Concat(KeyConstant().Matches(source).Select(match => Constants[match.Groups["name"].Value]))).ToHashSet(StringComparer.Ordinal);
        Keys.Except(named).Where(key => !LanguageTests.IsTerm(key)).Should().BeEmpty();
    }

    [Fact]
    public void Each_term_that_a_message_can_show_has_words()
    {
        var options = PhoneCallTable.States.Select(state => state.Label).Concat(PhoneCallTable.Statuses.Select(status => status.Label)).Distinct().Select(label => "Option." + label);
        var types = Enum.GetValues<NumberType>().Select(type => "Type." + type.LibraryName());
        var characters = new[] { '\t', '\n', '\r', '\u2028', '\u2029' }.Select(character => $"Character.U+{(int)character:X4}");
        Keys.Where(LanguageTests.IsTerm).Should().BeEquivalentTo(options.Concat(types).Concat(characters));
    }

    [Fact]
    public void Every_key_that_a_producer_names_has_a_template()
    {
        var codes = RuleBook.Default.Rules.Select(rule => rule.Code).Concat(Failures.Split(' '));
        Producers.SelectMany(source => KeyLiteral().Matches(source).Select(match => match.Groups["key"].Value)).Except(codes).Should().BeSubsetOf(Keys);
        Constants.Values.Should().BeSubsetOf(Keys);
    }

    [Fact]
    public void No_key_is_built_from_parts() => Producers.SelectMany(source => KeyBeginning().Matches(source).Select(match => match.Value)).Should().BeEmpty();

    [Fact]
    public void Every_fault_of_a_phone_number_names_the_key_of_its_message()
    {
        var source = File.ReadAllText(SourceTree.PathOf("Plugins", "Phones", "PhoneRejection.cs"));
        foreach (var fault in Enum.GetNames<PhoneFault>())
            source.Should().MatchRegex($@"<c>PCC101\.{fault}</c>.*</summary>\r?\n    {fault},");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_file_of_a_rule_names_the_keys_of_its_own_code_only(string code)
    {
        var rule = RuleBook.Default.Rules.Single(rule => rule.Code == code);
        var source = File.ReadAllText(SourceTree.PathOf("Plugins", "Rules", rule.GetType().Name + ".cs"));
        var produced = ProducedKey().Matches(source).Select(match => match.Groups["key"].Value);
        produced.Should().BeEquivalentTo(Keys.Where(key => key == code || key.StartsWith(code + ".", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_names_every_key_beside_its_words(string language)
    {
        var source = File.ReadAllText(SourceTree.PathOf("Plugins", "Languages", language + ".cs"));
        WordedKey().Matches(source).Select(match => match.Groups["key"].Value).Should().BeEquivalentTo(Keys);
    }

    private static bool IsWording(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name && (name == "Keys" || LanguageCatalog.All.Any(language => language.GetType().Name == name));

    private static bool IsIn(string folder, string path) => path.Contains(Path.DirectorySeparatorChar + folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>A literal that is a code or a code with a cause.</summary>
    [GeneratedRegex("\"(?<key>PCC[0-9]{3}(\\.\\w+)?)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex KeyLiteral();

    /// <summary>A literal that is only the beginning of a key.</summary>
    [GeneratedRegex("\"(PCC[0-9]{3}|Input)\\.\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex KeyBeginning();

    [GeneratedRegex(@"\bKeys\.(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex KeyConstant();

    /// <summary>A literal that a rule passes to a violation, or selects for one.</summary>
    [GeneratedRegex("(report\\.Add\\(this, |=> |\\? |: |return |, |^ {8})\"(?<key>PCC[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex ProducedKey();

    /// <summary>A line of a table of words.</summary>
    [GeneratedRegex("^        (?<key>[A-Za-z0-9.+_]+) ", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex WordedKey();
}
