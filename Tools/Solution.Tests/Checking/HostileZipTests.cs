using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using PhoneCallCtx.Solution.Checking;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>Zips that fuzzing found, or that are made as it makes them.</summary>
[Trait("Category", "Volume")]
public sealed class HostileZipTests
{
    private const string Types = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="x" /></Types>""";

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_step_that_declares_the_namespace_of_every_file_itself_can_be_unpacked() =>
        SolutionPacker.Unpack(Zip("", """<SdkMessageProcessingStep Name="a" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" />""")).Should().Contain(file => file.Path == "SdkMessageProcessingSteps/a.xml");

    [Fact]
    public void Deeply_nested_elements_are_reported_before_they_are_written_with_their_blanks()
    {
        var zip = Zip("", string.Concat(Enumerable.Repeat("<a>", 30_000)) + string.Concat(Enumerable.Repeat("</a>", 30_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        FluentActions.Invoking(() => SolutionPacker.Unpack(zip)).Should().Throw<SolutionException>().WithMessage("customizations.xml: its elements are nested*");
        SolutionCheck.Check(zip).Findings.Should().ContainSingle().Which.Code.Should().Be("PCCZIP03");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(32 * 1024 * 1024);
    }

    [Fact]
    public void The_time_for_thousands_of_components_grows_only_with_their_number()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var zip = Zip(string.Concat(Enumerable.Range(0, 40_000).Select(number => $"<RootComponent type=\"92\" id=\"{number}\" />")), "");
        SolutionCheck.Check(zip).Findings.Should().HaveCount(1000, "nobody reads more").And.Contain(finding => finding.Code == "PCCZIP12");
        watch.Elapsed.Should().BeLessThan(Bound);
    }

    [Fact]
    public void Thousands_of_conflicting_steps_give_a_thousand_findings_and_more_are_no_solution()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        SolutionCheck.Check(Zip("", Steps(5000))).Findings.Should().HaveCount(1000);
        SolutionCheck.Check(Zip("", Steps(5001))).Findings.Should().ContainSingle().Which.Should().Match<SolutionFinding>(finding => finding.Code == "PCCZIP03" && finding.Message.Contains("5001 steps"));
        watch.Elapsed.Should().BeLessThan(Bound);

        static string Steps(int count) => string.Concat(Enumerable.Repeat("<SdkMessageProcessingStep><SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId></SdkMessageProcessingStep>", count));
    }

    [Fact]
    public void A_dll_that_claims_millions_of_parameters_is_no_assembly_and_gets_no_memory_for_them()
    {
        var dll = WithParameters(Shipped.Dll);
        var zip = TestZip.Write(TestZip.Read(Shipped.Zip(Shipped.Assembly)).Select(file => file.Path == Shipped.DllPart ? file with { Content = dll } : file));
        var before = GC.GetAllocatedBytesForCurrentThread();
        SolutionCheck.Check(zip).Findings.Should().Contain(finding => finding.Code == "PCCZIP22");
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(256 * 1024 * 1024);
    }

    [Theory]
    [InlineData("<Entities>", "<a/>", "</Entities>")]
    [InlineData("<Entities>", "<a b=\"1\" c=\"2\"/>", "</Entities>")]
    [InlineData("<Entities><a>", "text ", "</a></Entities>")]
    public void Customizations_that_no_rule_reads_take_no_memory(string before, string repeated, string after)
    {
        var zip = Packed(before + Repeat(repeated, 12_000_000) + after, "");
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        SolutionCheck.Check(zip).Findings.Should().BeEmpty();
        (GC.GetAllocatedBytesForCurrentThread() - allocated).Should().BeLessThan(24 * 1024 * 1024);
    }

    [Theory]
    [InlineData("", "<a/>", "")]
    [InlineData("<SdkMessageProcessingSteps>", "<a/>", "</SdkMessageProcessingSteps>")]
    [InlineData("<SolutionPluginAssemblies>", "<a b=\"1\" c=\"2\"/>", "</SolutionPluginAssemblies>")]
    public void XML_that_does_not_fit_into_memory_is_reported_before_it_is_loaded(string before, string repeated, string after)
    {
        var zip = Packed(before + Repeat(repeated, 12_000_000) + after, "");
        Bounded(zip, "customizations.xml: what is in it takes more than 192 MiB of memory*");
    }

    [Theory]
    [InlineData("<Entities a=\"", "\"/>")]
    [InlineData("<Entities><a>", "</a></Entities>")]
    [InlineData("<!--", "-->")]
    public void A_value_that_is_too_long_is_reported_before_it_is_loaded(string before, string after)
    {
        Bounded(Packed(before + Repeat("x", 16 * 1024 * 1024) + after, ""), "customizations.xml: a value in it has more than 16 MiB*");
        SolutionCheck.Check(Packed(before + Repeat("x", (16 * 1024 * 1024) - 100) + after, "")).Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("customapis")]
    [InlineData("environmentvariabledefinitions")]
    public void The_files_of_all_components_together_have_a_limit(string folder)
    {
        var zip = Packed("", "", [.. Enumerable.Range(0, 9).Select(number => TestZip.File($"{folder}/{number}/{number}.xml", $"<a>{Repeat("<a/>", 1024 * 1024)}</a>"))]);
        SolutionCheck.Check(zip).Findings.Should().ContainSingle().Which.Message.Should().Be($"{folder}: its files have more than 8 MiB together, which is more than any solution has.");
    }

    private static void Bounded(byte[] zip, string message)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        SolutionCheck.Check(zip).Findings.Should().ContainSingle().Which.Message.Should().Match(message);
        FluentActions.Invoking(() => SolutionPacker.Unpack(zip)).Should().Throw<SolutionException>().WithMessage(message);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(128 * 1024 * 1024);
    }

    private static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    /// <summary>A zip with lists of steps and assemblies after the content that a test adds.</summary>
    private static byte[] Packed(string customizations, string rootComponents, params IEnumerable<SolutionFile> more) => TestZip.Write((IEnumerable<SolutionFile>)
    [
        TestZip.File("solution.xml", $"<ImportExportXml><SolutionManifest><UniqueName>a</UniqueName><Version>1.0</Version><Managed>0</Managed><RootComponents>{rootComponents}</RootComponents></SolutionManifest></ImportExportXml>"),
        TestZip.File("customizations.xml", $"<ImportExportXml>{customizations}</ImportExportXml>"),
        TestZip.File("[Content_Types].xml", Types),
        .. more,
    ]);

    /// <summary>The dll with the most parameters that can be written in the signatures of its constructors.</summary>
    private static byte[] WithParameters(byte[] dll)
    {
        byte[] changed = [.. dll];
        using var image = new PEReader(new MemoryStream(dll));
        var metadata = image.GetMetadataReader();
        var blobs = image.PEHeaders.MetadataStartOffset + metadata.GetHeapMetadataOffset(HeapIndex.Blob);
        foreach (var method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => metadata.GetString(method.Name) == ".ctor"))
        {
            // The number of parameters is after the length of the blob and its first byte.
            var count = blobs + metadata.GetHeapOffset(method.Signature) + 2;
            if (metadata.GetBlobReader(method.Signature).Length >= 8) new byte[] { 0xDF, 0xFF, 0xFF, 0xFF }.CopyTo(changed, count);
        }

        return changed;
    }

    private static byte[] Zip(string rootComponents, string steps) => TestZip.Write((IEnumerable<SolutionFile>)
    [
        TestZip.File("solution.xml", $"<ImportExportXml><SolutionManifest><RootComponents>{rootComponents}</RootComponents></SolutionManifest></ImportExportXml>"),
        TestZip.File("customizations.xml", $"<ImportExportXml><SolutionPluginAssemblies /><SdkMessageProcessingSteps>{steps}</SdkMessageProcessingSteps></ImportExportXml>"),
        TestZip.File("[Content_Types].xml", Types),
    ]);
}
