using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Solution;
using PhoneCallCtx.Solution.Checking;
using PhoneCallCtx.Solution.Packing;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Verifies solution zips, unpacks them and packs them again.</summary>
internal sealed class ZipTarget : FuzzTarget
{
    /// <summary>One in this many zips is packed, because compression is slow.</summary>
    private const int PackedOnceIn = 8;
    private const int WrittenOnceIn = 32;

    /// <summary>The rules that no unpacked folder can break: those about zips, files that packing does not keep, and paths that no folder has.</summary>
    private static readonly string[] OfNoFolder = ["PCCZIP01", "PCCZIP02", "PCCZIP03", "PCCZIP06", "PCCZIP08"];

    public override string Name => "zips";

    /// <summary>A zip of 300 kB may contain 256 MiB, which take time: Deflate expands a byte to at most 1032.</summary>
    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromMilliseconds(10), 64 * 1024 * 1024, 4096);

    public override InputSizes Sizes { get; } = new(Usual: 64 * 1024, Most: 512 * 1024, OnceIn: 1024);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "<", ">", "/>", "</", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<?xml version=\"1.1\"?>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "&#0;", "&#x1;", "&amp;", "<![CDATA[", "]]>", "<!--", "-->", " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"", " xmlns=\"x\"",
        " xsi:nil=\"true\"", " Name=\"x\"", " Name=\"\"", " id=\"\"", " type=\"92\"", " schemaName=\"x\"", " uniquename=\"pcc_X\"", " AssemblyQualifiedName=\"x, y\"", " FullName=\"x\"", " FullName=\"x, Version=1, Culture=\"", " PluginTypeId=\"\"", "<Managed>2</Managed>", "<Version>1.0</Version>",
        "<FileName></FileName>", "<FileName>/</FileName>", "<FileName>/../x.dll</FileName>", "<FileName>//x/y.dll</FileName>", "<FileName>\\x.dll</FileName>", "<SolutionManifest>", "<RootComponent type=\"91\" schemaName=\"x\" />", "<SolutionPluginAssemblies>", "<PluginAssembly FullName=\"x\">", "</PluginAssembly>",
        "<SdkMessageProcessingSteps>", "<SdkMessageProcessingStep Name=\"a\">", "</SdkMessageProcessingStep>", "<Stage>40</Stage>", "<Rank>0</Rank>", "<Mode>1</Mode>", "<SdkMessageId>", "<Configuration/>", "<FilteringAttributes>a,,b</FilteringAttributes>", "<SdkMessageProcessingStepImages>",
        "<SdkMessageProcessingStepImage Name=\"x\"><Attributes>a</Attributes><ImageType>9</ImageType></SdkMessageProcessingStepImage>", "<customapi/>", "<customapirequestparameter/>", "<environmentvariabledefinition/>", "<defaultvalue>{</defaultvalue>", "<type>13</type>", "{}", "[", "MZ",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("<a>", "</a>"), ("<PluginAssembly>", "</PluginAssembly>"), ("[", "]"), ("<!--", "-->"), ("<a b=\"", "\"/>")];

    public override Action<FuzzRandom, InputBuffer> InputsOf(Corpus corpus) => new ZipMutator(corpus, Tokens, Brackets, Sizes).Make;

    public override void Run(ReadOnlySpan<byte> input)
    {
        var zip = input.ToArray();
        var hash = HashOf(input);
        var findings = SolutionCheck.Check(zip).Findings;
        Require(findings.All(finding => finding is { Code.Length: > 0, Place: not null, Message.Length: > 0 }), "a finding has no code or no message");
        if (TryUnpack(zip) is not { } files) return;
        if (hash % PackedOnceIn == 0 && findings.All(finding => !OfNoFolder.Contains(finding.Code, StringComparer.Ordinal))) CheckPacking(files, isManaged: hash % (2 * PackedOnceIn) == 0);
        if (hash % WrittenOnceIn == 1) CheckWriting(files);
    }

    /// <summary>Requires that unpacking and packing gives the same zip, however often it is repeated.</summary>
    private static void CheckPacking(IReadOnlyList<SolutionFile> files, bool isManaged)
    {
        var dll = files.FirstOrDefault(file => file.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))?.Content ?? [];
        if (TryPack(files, dll, isManaged) is not { } packed) return;
        var again = TryUnpack(packed);
        Require(again is not null, "a packed zip cannot be unpacked");
        Require(TryPack(again!, dll, isManaged) is { } twice && twice.AsSpan().SequenceEqual(packed), "packing twice gives two zips");
    }

    /// <summary>Requires that nothing is written outside the folder.</summary>
    private static void CheckWriting(IReadOnlyList<SolutionFile> files)
    {
        var outside = Directory.CreateTempSubdirectory("phonecallctx-fuzzing-");
        try
        {
            SolutionFolder.Create(Path.Combine(outside.FullName, "a", "b"), files);
        }
        catch (Exception exception) when (exception is SolutionException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Unpack reports this as an error.
        }
        finally
        {
            var strays = outside.EnumerateFileSystemInfos().Where(entry => entry.Name != "a").Concat(Directory.Exists(Path.Combine(outside.FullName, "a")) ? new DirectoryInfo(Path.Combine(outside.FullName, "a")).EnumerateFileSystemInfos().Where(entry => entry.Name != "b") : []).Select(entry => entry.Name).ToArray();
            outside.Delete(recursive: true);
            Require(strays.Length == 0, "a file is written out of the folder: " + string.Join(", ", strays));
        }
    }

    private static IReadOnlyList<SolutionFile>? TryUnpack(byte[] zip)
    {
        try
        {
            return SolutionPacker.Unpack(zip);
        }
        catch (SolutionException)
        {
            return null;
        }
    }

    private static byte[]? TryPack(IReadOnlyList<SolutionFile> files, byte[] dll, bool isManaged)
    {
        try
        {
            return SolutionPacker.Pack(files, dll, isManaged);
        }
        catch (SolutionException)
        {
            return null;
        }
    }
}
