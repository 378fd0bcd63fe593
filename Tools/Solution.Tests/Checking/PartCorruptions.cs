using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace PhoneCallCtx.Solution.Tests.Checking;

/// <summary>What can be wrong with the zip itself, its parts and their paths.</summary>
internal static class PartCorruptions
{
    private const string Whole = "(zip)";
    private const string Types = "[Content_Types].xml";
    private const string Api = "customapis/pcc_TestOnly/customapi.xml";

    private static readonly Registration.AssemblyRegistration NoSteps = Shipped.Assembly with { Steps = [], CustomApis = [], EnvironmentVariables = [] };

    public static IEnumerable<Corruption> All =>
    [
        new("empty file", () => [], new Expected("PCCZIP01", Whole, "It is not a zip, or damaged: ")),
        new("text", () => "no zip at all"u8.ToArray(), new Expected("PCCZIP01", Whole, "It is not a zip, or damaged: ")),
        new("random bytes", Random, new Expected("PCCZIP01", Whole, "It is not a zip, or damaged: ")),
        new("zip cut off", () => Good()[..^100], new Expected("PCCZIP01", Whole, "It is not a zip, or damaged: ")),
        new("zip cut off at its begin", () => Good()[100..], new Expected("PCCZIP01", Whole, "It is not a zip, or damaged: ")),
        new("content changed", WrongContent, new Expected("PCCZIP01", Whole, "customizations.xml: its content is damaged (the checksum differs).")),
        new("too many entries", () => TestZip.Write(Enumerable.Range(0, 20_001).Select(number => TestZip.File(FormattableString.Invariant($"{number}.xml"), ""))), new Expected("PCCZIP01", Whole, "It has 20001 entries; a solution has at most 20000.")),
        new("zip bomb", Bomb, new Expected("PCCZIP01", Whole, "bomb.xml: it unpacks to more than 256 MiB.")),

        new("an entry that is marked as encrypted", Encrypted, new Expected("PCCZIP14", "customizations.xml", "it is marked as encrypted, which no import can read")),

        new("no manifest", Without("solution.xml"), new Expected("PCCZIP02", "solution.xml", "no such part at its root")),
        new("no customizations", Without("customizations.xml"), new Expected("PCCZIP02", "customizations.xml", "no such part at its root")),
        new("no content types", Without(Types), new Expected("PCCZIP02", Types, "no such part at its root")),
        new("a folder compressed whole", () => TestZip.Write(TestZip.Read(Good()).Select(part => part with { Path = "PhoneCallCtx/" + part.Path })),
            new Expected("PCCZIP02", "solution.xml", "one level too deep"), new Expected("PCCZIP02", "customizations.xml", "one level too deep"), new Expected("PCCZIP02", Types, "one level too deep")),
        new("a zip of nothing", () => TestZip.Write([]), new Expected("PCCZIP02", "solution.xml", "no such part"), new Expected("PCCZIP02", "customizations.xml", "no such part"), new Expected("PCCZIP02", Types, "no such part")),

        new("a zip in a zip", () => TestZip.Write([new SolutionFile("solutions/PhoneCallCtx_managed.zip", Good())]), new Expected("PCCZIP10", "solutions/PhoneCallCtx_managed.zip", "has the zip \"solutions/PhoneCallCtx_managed.zip\" in it. Take that one out of it")),
        new("a zip in a zip under another name", () => TestZip.Write([new SolutionFile("PhoneCallCtx.bin", Good())]), new Expected("PCCZIP10", "PhoneCallCtx.bin", "has the zip \"PhoneCallCtx.bin\" in it")),
        new("two zips and notes in a zip", () => TestZip.Write([TestZip.File("readme.md", ""), TestZip.File("a.ZIP", ""), TestZip.File("b.zip", "")]), new Expected("PCCZIP10", "a.ZIP", "has the zip \"a.ZIP\" in it"), new Expected("PCCZIP10", "b.zip", "has the zip \"b.zip\" in it")),
        new("a folder with a zip compressed whole", () => TestZip.Write([.. TestZip.Read(Good()).Select(part => part with { Path = "PhoneCallCtx/" + part.Path }), TestZip.File("PhoneCallCtx/a.zip", "")]),
            new Expected("PCCZIP02", "solution.xml", "one level too deep"), new Expected("PCCZIP02", "customizations.xml", "one level too deep"), new Expected("PCCZIP02", Types, "one level too deep")),
        new("a zip beside the solution", Changed(draft => draft.Parts.Add(new SolutionFile("inner.zip", TestZip.Write([])))), new Expected("PCCZIP10", "inner.zip", "\"inner.zip\" is a zip in the zip")),
        new("a zip beside the solution under another name", Changed(draft => draft.Parts.Add(TestZip.File("inner.xml", "PK\u0003\u0004"))), new Expected("PCCZIP10", "inner.xml", "\"inner.xml\" is a zip in the zip")),

        new("manifest that is no XML", With("solution.xml", "<ImportExportXml>"u8), new Expected("PCCZIP03", Whole, "solution.xml, line 1: it is not XML")),
        new("customizations that are no XML", With("customizations.xml", ""u8), new Expected("PCCZIP03", Whole, "customizations.xml: it is not XML")),
        new("content types that are no XML", With(Types, "none"u8), new Expected("PCCZIP03", Whole, Types + ", line 1: it is not XML")),
        new("custom API that is no XML", With(Api, "{\"a\":1}"u8), new Expected("PCCZIP03", Whole, Api + ", line 1: it is not XML")),
        new("document type", With("solution.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>\n<ImportExportXml>&b;</ImportExportXml>"u8), new Expected("PCCZIP03", Whole, "solution.xml: it is not XML: For security reasons DTD is prohibited")),
        new("another encoding than it says", With("customizations.xml", Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><ImportExportXml>\u00E9\u00E8</ImportExportXml>")), new Expected("PCCZIP03", Whole, "customizations.xml, line 1: it is not XML")),
        new("an encoding that there is not", With("customizations.xml", "<?xml version=\"1.0\" encoding=\"nosuch\"?><ImportExportXml/>"u8), new Expected("PCCZIP03", Whole, "nosuch")),

        new("part without a content type", Changed(draft => draft.Parts.Add(TestZip.File("a.json", "{}"))), new Expected("PCCZIP04", "a.json", "Add a Default for the extension \"json\"")),
        new("part without extension", Changed(draft => draft.Parts.Add(TestZip.File("Formulas/pcc.d/page", ""))), new Expected("PCCZIP04", "Formulas/pcc.d/page", "Add an Override for it.")),
        new("no content type of dlls", Changed(draft => draft.Edit(Types, root => root.Elements().First(type => (string?)type.Attribute("Extension") == "dll").Remove())), new Expected("PCCZIP04", Shipped.DllPart, "an import does not see the part")),

        new("no node for assemblies", () => { var draft = Draft.Of(NoSteps); draft.RootComponent("91").Remove(); draft.Parts.RemoveAll(part => part.Path == Shipped.DllPart); return Removed(draft, "SolutionPluginAssemblies"); }, MissingNode("SolutionPluginAssemblies")),
        new("no node for steps", () => Removed(Draft.Of(NoSteps), "SdkMessageProcessingSteps"), MissingNode("SdkMessageProcessingSteps")),
        .. new[] { "Entities", "Roles", "Workflows", "Languages" }.Select(node => new Corruption("no node " + node, () => Removed(Draft.Of(Shipped.WithApi), node), MissingNode(node))),

        Loose("SdkMessageProcessingSteps/PhoneCallCtx.xml"),
        Loose("Other/Solution.xml"),
        Loose(Shipped.DllPart + ".data.xml"),

        new("dll of no assembly", Changed(draft => draft.Parts.Add(TestZip.File("PluginAssemblies/Other/Other.dll", ""))), new Expected("PCCZIP09", "PluginAssemblies/Other/Other.dll", "no plug-in assembly of customizations.xml names the dll")),
        new("second dll at the root", Changed(draft => draft.Parts.Add(TestZip.File("Other.dll", ""))), new Expected("PCCZIP09", "Other.dll", "no plug-in assembly of customizations.xml names the dll")),
        new("second dll in upper case", Changed(draft => draft.Parts.Add(TestZip.File("PluginAssemblies/Other.DLL", ""))), new Expected("PCCZIP09", "PluginAssemblies/Other.DLL", "so an import leaves it out")),
        new("second dll under another name", Changed(draft => draft.Parts.Add(TestZip.File("customapis/Other.xml.json.xml2", "MZ"))), new Expected("PCCZIP04", "customapis/Other.xml.json.xml2", "extension \"xml2\""), new Expected("PCCZIP09", "customapis/Other.xml.json.xml2", "so an import leaves it out")),
        new("assembly that is neither there nor listed", () =>
        {
            var draft = Draft.Of(NoSteps);
            draft.Assembly.Remove();
            draft.RootComponent("91").Remove();
            return draft.ToZip();
        }, new Expected("PCCZIP09", Shipped.DllPart, "so an import leaves it out")),

        new("path upward", Changed(draft => draft.Parts.Add(TestZip.File("../evil.xml", "<a />"))), Outside("../evil.xml")),
        new("path upward within", Changed(draft => draft.Parts.Add(TestZip.File("customapis/../../../evil.dll", ""))), Outside("customapis/../../../evil.dll")),
        new("path upward with backslashes", Changed(draft => draft.Parts.Add(TestZip.File(@"a\..\..\evil.xml", "<a />"))), Outside("a/../../evil.xml")),
        new("absolute path", Changed(draft => draft.Parts.Add(TestZip.File("/tmp/evil.xml", "<a />"))), Outside("/tmp/evil.xml")),
        new("path of a drive", Changed(draft => draft.Parts.Add(TestZip.File("C:/evil.xml", "<a />"))), Outside("C:/evil.xml")),
        new("path of a share", Changed(draft => draft.Parts.Add(TestZip.File(@"\\server\evil.xml", "<a />"))), Outside("//server/evil.xml")),

        new("part twice", Changed(draft => draft.Parts.Add(draft.Parts.At(Shipped.DllPart))), new Expected("PCCZIP51", Shipped.DllPart, "the zip has the part twice.")),
        new("part twice but for upper case", Changed(draft => draft.Parts.Add(TestZip.File("Customizations.XML", "<a />"))), new Expected("PCCZIP51", "Customizations.XML", "the zip has the part twice.")),
        new("part twice but for a folder that leads nowhere", Changed(draft => draft.Parts.Add(TestZip.File("./customizations.xml", "<a />"))), Outside("./customizations.xml"), new Expected("PCCZIP51", "./customizations.xml", "the zip has the part twice.")),
        new("part twice but for an escape", Changed(draft => draft.Parts.Add(TestZip.File("customizations%2Exml", "<a />"))), new Expected("PCCZIP04", "customizations%2Exml", "Add an Override"), new Expected("PCCZIP51", "customizations%2Exml", "the zip has the part twice.")),
        new("part twice but for a dot at its end", Changed(draft => draft.Parts.Add(TestZip.File("solution.xml.", "<a />"))), new Expected("PCCZIP04", "solution.xml.", "Add an Override"), new Expected("PCCZIP51", "solution.xml.", "the zip has the part twice.")),
    ];

    private static byte[] Good() => Draft.Of(Shipped.WithApi).ToZip();

    private static Func<byte[]> Changed(Action<Draft> change) => () =>
    {
        var draft = Draft.Of(Shipped.WithApi);
        change(draft);
        return draft.ToZip();
    };

    private static Func<byte[]> Without(string path) => () => TestZip.Write(TestZip.Read(Good()).Where(part => part.Path != path));

    private static Func<byte[]> With(string path, ReadOnlySpan<byte> content)
    {
        var bytes = content.ToArray();
        return () => TestZip.Write(TestZip.Read(Good()).Select(part => part.Path == path ? new SolutionFile(path, bytes) : part));
    }

    private static Corruption Loose(string path) => new("loose file " + path, Changed(draft => draft.Parts.Add(TestZip.File(path, "<a />"))), new Expected("PCCZIP06", path, "it is a file of a solution folder"));

    private static Expected MissingNode(string node) => new("PCCZIP05", "customizations.xml", $"the node {node} is missing. Add an empty <{node} />");

    private static Expected Outside(string path) => new("PCCZIP08", path, "the path is not one below the root of the zip");

    private static byte[] Removed(Draft draft, string node)
    {
        draft.Customizations.Elements(node).Remove();
        return draft.ToZip();
    }

    private static byte[] Random()
    {
        var bytes = new byte[10_000];
        new Random(5).NextBytes(bytes);
        return bytes;
    }

    /// <summary>Other bytes under the checksum of the right ones: the entry is stored, not deflated.</summary>
    private static byte[] WrongContent()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = archive.CreateEntry("customizations.xml", CompressionLevel.NoCompression).Open();
            content.Write("<ImportExportXml />"u8);
        }

        return TestZip.Rename(bytes.ToArray(), "<ImportExportXml />", "<ImportExportXmL />");
    }

    private static byte[] Encrypted() => PlainEntry.Zip(PlainEntry.EntriesOf(Good()).Select(entry => entry.Central.Name == "customizations.xml" ? entry with { Central = entry.Central with { Flags = 0x0801 } } : entry));

    private static byte[] Bomb()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = archive.CreateEntry("bomb.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1024 * 1024];
            for (var count = 0; count < 257; count++) content.Write(zeros);
        }

        return bytes.ToArray();
    }
}
