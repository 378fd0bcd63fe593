using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Checking;
using PhoneCallCtx.Solution.Lint;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Solution.Tests.Checking;

public sealed partial class SolutionCheckTests
{
    /// <summary>Rules about messages that no solution file can name.</summary>
    private static readonly string[] NotInZips = ["PCCREG03", "PCCREG04", "PCCREG10", "PCCREG25", "PCCREG27"];

    private static readonly Corruption[] Corruptions = [.. PartCorruptions.All, .. ComponentCorruptions.All, .. StepCorruptions.All];

    public static TheoryData<string> Names => [.. Corruptions.Select(corruption => corruption.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_wrong_is_found_and_nothing_else(string name)
    {
        var corruption = Corruptions.Single(corruption => corruption.Name == name);
        var report = SolutionCheck.Check(corruption.Zip(), FaultOfRules);
        var findings = report.Findings;
        report.IsOfOthers.Should().BeFalse();
        findings.Select(finding => $"{finding.Code} {finding.Place}").Should().Equal(corruption.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
        foreach (var (finding, expected) in findings.Zip(corruption.Findings)) finding.Message.Should().Contain(expected.Text).And.MatchRegex(@"\A.{15,}\.\z", "it is a sentence");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_wrong_with_what_is_packed(bool isManaged)
    {
        SolutionCheck.Check(SolutionPacker.Pack(Shipped.Folder, Shipped.Dll, isManaged)).Findings.Should().BeEmpty();
        SolutionCheck.Check(Shipped.Zip(Shipped.WithApi, isManaged)).Findings.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_wrong_with_the_zips_before_they_are_corrupted()
    {
        SolutionCheck.Check(ComponentCorruptions.Good).Findings.Should().BeEmpty();
        SolutionCheck.Check(Draft.Of(Shipped.Assembly with { Steps = [], CustomApis = [], EnvironmentVariables = [] }).ToZip()).Findings.Should().BeEmpty();
    }

    [Fact]
    public void The_solution_of_this_project_is_recognized_by_its_dll_and_its_source()
    {
        Shipped.Assembly.Name.Should().Be(SolutionIdentity.AssemblyName);
        Shipped.Assembly.EnvironmentVariables.Should().ContainSingle(variable => variable.SchemaName == SolutionIdentity.RulesVariable);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{{{0}}}")]
    public void An_export_of_this_project_by_a_server_has_no_finding(string form)
    {
        const string Apis = "customapis/";
        var draft = Draft.Of(Shipped.WithApi);
        foreach (var (part, index) in draft.Parts.Where(part => part.Path.StartsWith(Apis, StringComparison.Ordinal)).ToArray().Select((part, index) => (part, index)))
        {
            draft.RootComponents.Add(new XElement("RootComponent", new XAttribute("type", 10_041 + (index % 3)), new XAttribute("schemaName", (string)part.Root().Attribute("uniquename")!), new XAttribute("behavior", 0)));
            if (part.Root().Element("plugintypeid") is { } type)
                draft.Edit(part.Path, api => api.Element("plugintypeid")!.ReplaceNodes(new XElement("plugintypeexportkey", string.Format(System.Globalization.CultureInfo.InvariantCulture, form, index % 2 == 0 ? type.Value : type.Value.ToUpperInvariant()))));
        }

        draft.Parts.Add(TestZip.File("environmentvariabledefinitions/pcc_PhoneCallContextRules/environmentvariablevalues.json", """{"environmentvariablevalues":{"environmentvariablevalue":{"iscustomizable":"1","value":"{\"mode\":\"audit\"}"}}}"""));
        draft.Edit("[Content_Types].xml", types => types.Add(new XElement(types.Name.Namespace + "Default", new XAttribute("Extension", "json"), new XAttribute("ContentType", "application/octet-stream"))));
        SolutionCheck.Check(draft.ToZip(), FaultOfRules).Findings.Should().BeEmpty();
    }

    [Fact]
    public void A_solution_of_others_with_the_assembly_that_ships_is_checked_where_it_is_of_this_project()
    {
        var draft = Draft.Of(Shipped.WithApi);
        draft.Manifest.Element("UniqueName")!.Value = "Contoso";
        draft.Manifest.Element("Publisher")!.Element("UniqueName")!.Value = "contoso";
        draft.Manifest.Descendants("CustomizationPrefix").Single().Value = "con";
        draft.Steps[0].Element("SdkMessageId")!.Value = "11111111-ea3e-db11-86a7-000a3a5473e8";
        var report = SolutionCheck.Check(draft.ToZip());
        report.Findings.Should().BeEmpty();
        report.IsOfOthers.Should().BeFalse();

        draft.Replace(Shipped.DllPart, Dlls.Unoptimized());
        draft.Steps[1].Element("Rank")!.Remove();
        draft.Edit("environmentvariabledefinitions/pcc_PhoneCallContextRules/environmentvariabledefinition.xml", variable => variable.Element("defaultvalue")!.Value = "nosuch");
        SolutionCheck.Check(draft.ToZip(), FaultOfRules).Findings.Select(finding => finding.Code).Should().Equal("PCCZIP28", "PCCZIP32", "PCCREG24", "PCCZIP45");
    }

    [Fact]
    public void Without_an_evaluator_of_values_only_their_form_is_checked() =>
        SolutionCheck.Check(Corruptions.Single(corruption => corruption.Name == "current value that cannot be used").Zip()).Findings.Should().BeEmpty();

    [Fact]
    public void A_dll_of_an_old_compiler_and_one_that_does_not_say_how_it_was_compiled_are_right()
    {
        foreach (var dll in new[] { Dlls.OptimizedWithFlags(), Dlls.WithoutDebuggable() })
        {
            var draft = Draft.Of(Shipped.Assembly);
            draft.Replace(Shipped.DllPart, dll);
            SolutionCheck.Check(draft.ToZip()).Findings.Should().BeEmpty();
        }
    }

    [Fact]
    public void Every_code_of_the_check_is_found_in_some_zip()
    {
        var codes = Directory.EnumerateFiles(SourceTree.PathOf("Tools", "Solution", "Checking"), "*.cs").SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct();
        Expected("PCCZIP").Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void Every_code_of_the_check_is_documented() =>
        Code().Matches(File.ReadAllText(SourceTree.PathOf("docs", "zip-checks.md"))).Select(match => match.Value).Distinct().Should().BeEquivalentTo(Expected("PCCZIP"));

    [Fact]
    public void Every_rule_of_registrations_that_a_zip_can_break_is_found_in_some_zip() =>
        Expected("PCCREG").Should().BeEquivalentTo(RegistrationLint.Rules.Select(rule => rule.Code).Except(NotInZips));

    [Fact]
    public void Every_corruption_has_a_name_of_its_own() => Corruptions.Select(corruption => corruption.Name).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Random_damage_is_reported_and_never_throws()
    {
        var random = new Random(20260102);
        var zip = Shipped.Zip(Shipped.WithApi);
        var found = 0;
        for (var count = 0; count < 300; count++)
        {
            var damaged = (byte[])zip.Clone();
            for (var change = random.Next(1, 4); change > 0; change--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            found += SolutionCheck.Check(damaged).Findings.Count > 0 ? 1 : 0;
            try
            {
                SolutionPacker.Unpack(damaged);
            }
            catch (SolutionException exception)
            {
                exception.Message.Should().NotBeEmpty();
            }
        }

        found.Should().BeGreaterThan(270);
    }

    [Trait("Category", "Exhaustive")]
    [Fact]
    public void Damage_of_the_headers_is_reported_and_never_throws()
    {
        var zip = Shipped.Zip(Shipped.Assembly with { Steps = [], EnvironmentVariables = [] });
        var headers = Packing.ZipRecords.ReadLocal(zip).SelectMany(record => Enumerable.Range(record.Offset, 30)).Concat(Enumerable.Range((int)(zip.Length - 400), 400));
        foreach (var place in headers)
        {
            var damaged = (byte[])zip.Clone();
            damaged[place] ^= 0xFF;
            FluentActions.Invoking(() => SolutionCheck.Check(damaged).Findings).Should().NotThrow();
        }
    }

    [Fact]
    public void A_damaged_dll_is_reported_and_never_throws()
    {
        var random = new Random(20260103);
        var draft = Draft.Of(Shipped.WithApi);
        for (var count = 0; count < 60; count++)
        {
            var damaged = (byte[])Shipped.Dll.Clone();
            for (var change = 0; change < 40; change++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            draft.Replace(Shipped.DllPart, damaged);
            FluentActions.Invoking(() => SolutionCheck.Check(draft.ToZip()).Findings).Should().NotThrow();
        }
    }

    /// <summary>As the plug-in says it of a setting that does not exist.</summary>
    private static string? FaultOfRules(string value) => value.Contains("nosuch", StringComparison.Ordinal) ? "there is no setting nosuch." : null;

    private static IEnumerable<string> Expected(string prefix) => Corruptions.SelectMany(corruption => corruption.Findings).Select(finding => finding.Code).Where(code => code.StartsWith(prefix, StringComparison.Ordinal)).Distinct();

    [GeneratedRegex("PCCZIP[0-9]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Code();
}
