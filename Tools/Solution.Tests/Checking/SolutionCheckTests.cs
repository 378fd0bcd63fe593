using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
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
        var findings = SolutionCheck.Check(corruption.Zip());
        findings.Select(finding => $"{finding.Code} {finding.Place}").Should().Equal(corruption.Findings.Select(finding => $"{finding.Code} {finding.Place}"));
        foreach (var (finding, expected) in findings.Zip(corruption.Findings)) finding.Message.Should().Contain(expected.Text).And.MatchRegex(@"\A.{15,}\.\z", "it is a sentence");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_wrong_with_what_is_packed(bool isManaged)
    {
        SolutionCheck.Check(SolutionPacker.Pack(Shipped.Folder, Shipped.Dll, isManaged)).Should().BeEmpty();
        SolutionCheck.Check(Shipped.Zip(Shipped.WithApi, isManaged)).Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_wrong_with_the_zips_before_they_are_corrupted()
    {
        SolutionCheck.Check(ComponentCorruptions.Good).Should().BeEmpty();
        SolutionCheck.Check(Draft.Of(Shipped.Assembly with { Steps = [], CustomApis = [], EnvironmentVariables = [] }).ToZip()).Should().BeEmpty();
    }

    [Fact]
    public void A_dll_of_an_old_compiler_and_one_that_does_not_say_how_it_was_compiled_are_right()
    {
        foreach (var dll in new[] { Dlls.OptimizedWithFlags(), Dlls.WithoutDebuggable() })
        {
            var draft = Draft.Of(Shipped.Assembly);
            draft.Replace(Shipped.DllPart, dll);
            SolutionCheck.Check(draft.ToZip()).Should().BeEmpty();
        }
    }

    [Fact]
    public void Every_code_of_the_check_is_found_in_some_zip()
    {
        var codes = Directory.EnumerateFiles(SourceTree.PathOf("Tools", "Solution", "Checking"), "*.cs").SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct();
        Expected("PCCZIP").Should().BeEquivalentTo(codes);
    }

    [Fact]
    public void Every_rule_of_registrations_that_a_zip_can_break_is_found_in_some_zip() =>
        Expected("PCCREG").Should().BeEquivalentTo(RegistrationLint.Rules.Select(rule => rule.Code).Except(NotInZips));

    [Fact]
    public void Every_corruption_has_a_name_of_its_own() => Corruptions.Select(corruption => corruption.Name).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Random_damage_is_told_and_never_more_than_told()
    {
        var random = new Random(20260102);
        var zip = Shipped.Zip(Shipped.WithApi);
        var found = 0;
        for (var count = 0; count < 300; count++)
        {
            var damaged = (byte[])zip.Clone();
            for (var change = random.Next(1, 4); change > 0; change--) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            found += SolutionCheck.Check(damaged).Count > 0 ? 1 : 0;
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
    public void Damage_of_the_headers_is_told_and_never_more_than_told()
    {
        var zip = Shipped.Zip(Shipped.Assembly with { Steps = [], EnvironmentVariables = [] });
        var headers = Packing.ZipRecords.ReadLocal(zip).SelectMany(record => Enumerable.Range(record.Offset, 30)).Concat(Enumerable.Range((int)(zip.Length - 400), 400));
        foreach (var place in headers)
        {
            var damaged = (byte[])zip.Clone();
            damaged[place] ^= 0xFF;
            FluentActions.Invoking(() => SolutionCheck.Check(damaged)).Should().NotThrow();
        }
    }

    [Fact]
    public void A_damaged_dll_is_told_and_never_more_than_told()
    {
        var random = new Random(20260103);
        var draft = Draft.Of(Shipped.WithApi);
        for (var count = 0; count < 60; count++)
        {
            var damaged = (byte[])Shipped.Dll.Clone();
            for (var change = 0; change < 40; change++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            draft.Replace(Shipped.DllPart, damaged);
            FluentActions.Invoking(() => SolutionCheck.Check(draft.ToZip())).Should().NotThrow();
        }
    }

    private static IEnumerable<string> Expected(string prefix) => Corruptions.SelectMany(corruption => corruption.Findings).Select(finding => finding.Code).Where(code => code.StartsWith(prefix, StringComparison.Ordinal)).Distinct();

    [GeneratedRegex("PCCZIP[0-9]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
