using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Checking;
using PhoneCallCtx.Solution.Packing;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Tests.Packing;

public sealed class SolutionPackerTests
{
    private const string Manifest = "Other/Solution.xml";
    private const string Customizations = "Other/Customizations.xml";

    private const string Script = "WebResources/pcc_/phonecallctx.js";

    private static readonly XNamespace ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly IReadOnlyList<SolutionFile> Folder = Shipped.Folder;

    private static readonly IReadOnlyList<SolutionFile> Entries = TestZip.Read(Pack(Folder));

    [Fact]
    public void Managed_and_unmanaged_differ_in_Managed_and_nothing_else()
    {
        var managed = TestZip.Read(Pack(Folder, isManaged: true));
        managed.Select(entry => entry.Path).Should().Equal(Entries.Select(entry => entry.Path));
        foreach (var entry in managed.Where(entry => entry.Path != "solution.xml")) entry.Content.Should().Equal(Entries.At(entry.Path).Content, entry.Path);
        var text = Encoding.UTF8.GetString(managed.At("solution.xml").Content);
        text.Should().Contain("<Managed>1</Managed>");
        text.Replace("<Managed>1</Managed>", "<Managed>0</Managed>", StringComparison.Ordinal).Should().Be(Encoding.UTF8.GetString(Entries.At("solution.xml").Content));
    }

    [Fact]
    public void The_zip_has_the_parts_that_an_import_reads_and_no_file_of_the_folder() => Entries.Select(entry => entry.Path).Should().Equal(
        Folder.In("customapis").Concat(Folder.In("environmentvariabledefinitions")).Select(file => file.Path)
            .Concat(["solution.xml", "customizations.xml", "[Content_Types].xml", Shipped.DllPart, Shipped.ScriptPart]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_dll_is_where_a_packager_puts_it()
    {
        Shipped.DllPart.Should().MatchRegex(@"\APluginAssemblies/PhoneCallCtxPlugins-[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}/PhoneCallCtxPlugins\.dll\z");
        Entries.At(Shipped.DllPart).Content.Should().Equal(Shipped.Dll);
        var assembly = Entries.At("customizations.xml").Root().Descendants("PluginAssembly").Single();
        assembly.Text("FileName").Should().Be("/" + Shipped.DllPart);
        Shipped.DllPart.Should().Contain(((string)assembly.Attribute("PluginAssemblyId")!).ToUpperInvariant());
    }

    [Fact]
    public void The_customizations_have_every_step_and_the_assembly_as_they_are_in_the_folder()
    {
        var root = Entries.At("customizations.xml").Root();
        var steps = Folder.In("SdkMessageProcessingSteps");
        root.Element("SdkMessageProcessingSteps")!.Elements().Select(Bare).Should().Equal(steps.Select(file => Bare(file.Root())));
        root.Element("SolutionPluginAssemblies")!.Elements().Select(Bare).Should().Equal(Folder.In("PluginAssemblies").Select(file => Bare(file.Root())));
        root.Element("WebResources")!.Elements().Select(Bare).Should().Equal(Bare(Folder.At(Script + ".data.xml").Root()));
        steps.Should().HaveSameCount(Shipped.Assembly.Steps);
        root.Children().Should().Equal(Folder.At(Customizations).Root().Children());
        root.Descendants().Should().OnlyContain(element => element.Attributes().All(attribute => !attribute.IsNamespaceDeclaration), "the root declares what is needed");

        static string Bare(XElement element)
        {
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            return element.ToString(SaveOptions.DisableFormatting);
        }
    }

    [Fact]
    public void The_content_types_cover_every_extension_once()
    {
        var types = Entries.At("[Content_Types].xml").Root();
        types.Name.Should().Be(ContentTypes + "Types");
        types.Elements().Select(type => $"{type.Name.LocalName} {(string?)type.Attribute("Extension")} {(string?)type.Attribute("ContentType")}")
            .Should().Equal("Default dll application/octet-stream", "Default xml application/octet-stream", "Override  application/octet-stream");
        ((string?)types.Elements().Last().Attribute("PartName")).Should().Be("/" + Shipped.ScriptPart);
    }

    [Fact]
    public void Other_files_are_packed_as_they_are_and_have_content_types()
    {
        SolutionFile[] more = [TestZip.File("WebResources/pcc_page", "<p>\r\n"), TestZip.File("environmentvariabledefinitions/pcc_X/environmentvariablevalues.json", "{}\r\n"), TestZip.File("Formulas/a.XML", "not looked at")];
        var entries = TestZip.Read(Pack([.. Folder, .. more]));
        foreach (var file in more) entries.At(file.Path).Content.Should().Equal(file.Content);
        entries.At("[Content_Types].xml").Root().Elements().Select(type => $"{type.Name.LocalName} {(string?)type.Attribute("Extension")}{(string?)type.Attribute("PartName")}")
            .Should().Equal("Default dll", "Default json", "Default xml", "Override /" + Shipped.ScriptPart, "Override /WebResources/pcc_page");
    }

    [Fact]
    public void The_order_of_the_files_makes_no_difference()
    {
        var zip = Pack(Folder);
        Pack(Folder.Reverse().ToArray()).Should().Equal(zip);
        var random = new Random(1);
        for (var count = 0; count < 5; count++) Pack(Folder.OrderBy(_ => random.Next()).ToArray()).Should().Equal(zip);
    }

    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_difference()
    {
        Pack(Folder.Select(file => file with { Content = Ending(file.Content, "\r\n") }).ToArray()).Should().Equal(Pack(Folder.Select(file => file with { Content = Ending(file.Content, "\n") }).ToArray()));
        Pack(Folder.Select(file => file.Path == Script ? file : file with { Content = file.Content[3..] }).ToArray()).Should().Equal(Pack(Folder));

        static byte[] Ending(byte[] content, string end) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(content).Replace("\r", "", StringComparison.Ordinal).Replace("\n", end, StringComparison.Ordinal));
    }

    [Fact]
    public void A_web_resource_is_where_its_description_says_and_gets_back_its_name()
    {
        Entries.At(Shipped.ScriptPart).Content.Should().Equal(Folder.At(Script).Content);
        SolutionFile[] page = [TestZip.File("WebResources/pcc_page one", "<p>\r\n"), XmlText.Write("WebResources/pcc_page one.data.xml", new XElement("WebResource", new XElement("Name", "pcc_page one"), new XElement("WebResourceType", 1), new XElement("FileName", "/WebResources/pcc_page%20one")))];
        var zip = Pack([.. Folder, .. page]);
        TestZip.Read(zip).At("WebResources/pcc_page one").Content.Should().Equal(page[0].Content);
        var folder = SolutionPacker.Unpack(zip);
        folder.At(page[0].Path).Content.Should().Equal(page[0].Content);
        folder.At(page[1].Path).Root().Text("Name").Should().Be("pcc_page one");
        Pack(folder).Should().Equal(zip);
    }

    [Fact]
    public void A_web_resource_without_a_name_or_a_part_stays_in_the_customizations()
    {
        const string nameless = "<WebResource><FileName>/WebResources/pcc_page</FileName></WebResource>";
        const string lost = "<WebResource><Name>pcc_lost</Name><FileName>/WebResources/pcc_lost</FileName></WebResource>";
        var zip = TestZip.Write(Entries.Select(entry => entry.Path == "customizations.xml" ? Edited(entry, root => root.Element("WebResources")!.Add(XElement.Parse(nameless), XElement.Parse(lost))) : entry).Append(TestZip.File("WebResources/pcc_page", "")));
        var folder = SolutionPacker.Unpack(zip);
        folder.At(Customizations).Root().Element("WebResources")!.Elements().Select(element => element.Text("FileName")).Should().Equal("/WebResources/pcc_page", "/WebResources/pcc_lost");
        folder.Should().Contain(file => file.Path == "WebResources/pcc_page");
    }

    [Fact]
    public void A_web_resource_without_its_content_or_its_place_is_rejected()
    {
        Rejected([.. Folder.Where(file => file.Path != Script)]).Should().Be($"{Script}: there is no such file, but its description {Script}.data.xml. Restore the file: npm run build --prefix Client.");
        Rejected(Edit(Script + ".data.xml", root => root.Element("FileName")!.Remove())).Should().Be($"{Script}.data.xml: the web resource has no FileName, so its content has no place.");
        Rejected(Edit(Customizations, root => root.Element("WebResources")!.Remove())).Should().Be("Other/Customizations.xml: the node WebResources is missing, so nothing could be put there. Add an empty <WebResources />.");
    }

    [Fact]
    public void A_folder_without_web_resources_needs_no_node_for_them()
    {
        var folder = Edit(Customizations, root => root.Element("WebResources")!.Remove()).Where(file => !file.Path.StartsWith("WebResources/", StringComparison.Ordinal)).ToArray();
        TestZip.Read(Pack(folder)).At("customizations.xml").Root().Element("WebResources").Should().BeNull();
    }

    [Fact]
    public void A_dll_in_the_folder_is_left_out() => Pack([.. Folder, TestZip.File(Shipped.DllPart, "an old one")]).Should().Equal(Pack(Folder));

    [Theory]
    [InlineData("0", true, "managed")]
    [InlineData("1", false, "unmanaged")]
    [InlineData("", true, "managed")]
    [InlineData("3", false, "unmanaged")]
    public void A_folder_of_one_type_is_not_packed_as_the_other(string managed, bool isManaged, string type) =>
        Rejected(Edit(Manifest, root => root.Descendants("Managed").Single().Value = managed), isManaged).Should().Be($"Other/Solution.xml: Managed is {managed}, so the folder cannot be packed as {type}. Set it to 2 for both.");

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    public void A_folder_of_one_type_is_packed_as_it_is(string managed, bool isManaged) =>
        Pack(Edit(Manifest, root => root.Descendants("Managed").Single().Value = managed), isManaged).Should().Equal(Pack(Folder, isManaged));

    [Theory]
    [InlineData("SolutionPluginAssemblies")]
    [InlineData("SdkMessageProcessingSteps")]
    public void A_missing_node_is_rejected_and_nothing_is_left_out(string node) =>
        Rejected(Edit(Customizations, root => root.Element(node)!.Remove())).Should().Be($"Other/Customizations.xml: the node {node} is missing, so nothing could be put there. Add an empty <{node} />.");

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData(null)]
    public void An_assembly_without_a_place_for_its_dll_is_rejected(string? name) =>
        Rejected(Edit(Shipped.DllPart + ".data.xml", root => root.SetElementValue("FileName", name))).Should().Be("PluginAssemblies: the assembly has no FileName, so its dll has no place.");

    [Fact]
    public void An_incomplete_folder_is_rejected()
    {
        Rejected(Folder.Where(file => file.Path != Manifest).ToArray()).Should().Be("There is no Other/Solution.xml.");
        Rejected(Folder.Where(file => file.Path != Customizations).ToArray()).Should().Be("There is no Other/Customizations.xml.");
        Rejected(Folder.Except(Folder.In("PluginAssemblies")).ToArray()).Should().Be("PluginAssemblies: it has 0 files .data.xml; this packer packs one assembly.");
        Rejected([.. Folder, Folder.In("PluginAssemblies").Single() with { Path = "PluginAssemblies/b/b.dll.data.xml" }]).Should().Be("PluginAssemblies: it has 2 files .data.xml; this packer packs one assembly.");
        Rejected(Edit(Manifest, root => root.Descendants("Managed").Remove())).Should().Be("Other/Solution.xml: it has no Managed.");
        Rejected([.. Folder, Folder[0]]).Should().StartWith($"{Folder[0].Path}: two components would be in this one file");
    }

    [Theory]
    [InlineData("", "Root element is missing")]
    [InlineData("<aa><b>", "Unexpected end of file")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "DTD")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-16\"?><a/>", "Unicode")]
    [InlineData("<?xml version=\"1.0\" encoding=\"nosuch\"?><a/>", "nosuch")]
    public void A_file_that_is_no_XML_or_more_than_XML_is_rejected(string text, string fault) =>
        Rejected([.. Folder, TestZip.File("SdkMessageProcessingSteps/x.xml", text)]).Should().MatchRegex(@"\ASdkMessageProcessingSteps/x\.xml(, line 1)?: it is not XML: ").And.Contain(fault);

    [Fact]
    public void A_file_in_another_encoding_than_it_says_is_rejected() =>
        Rejected([.. Folder, new SolutionFile("SdkMessageProcessingSteps/x.xml", Encoding.Latin1.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>\u00E9\u00E9</a>"))])
            .Should().StartWith("SdkMessageProcessingSteps/x.xml, line 1: it is not XML: ");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unpacked_files_pack_to_the_same_zip(bool isManaged)
    {
        var zip = SolutionPacker.Pack(SolutionSource.Create(Shipped.WithApi, Shipped.Version), Shipped.Dll, isManaged);
        var folder = SolutionPacker.Unpack(zip);
        folder.At("Other/Solution.xml").Root().Descendants("Managed").Single().Value.Should().Be(isManaged ? "1" : "0");
        SolutionPacker.Pack(folder, Shipped.Dll, isManaged).Should().Equal(zip);
        Rejected(folder, !isManaged).Should().Contain("cannot be packed as");
    }

    [Fact]
    public void Unpacked_files_are_the_folder_with_the_dll_except_for_Managed()
    {
        var unpacked = SolutionPacker.Unpack(Pack(Folder));
        unpacked.Select(file => file.Path).Should().Equal(Folder.Select(file => file.Path).Append(Shipped.DllPart).Order(StringComparer.Ordinal));
        unpacked.At(Shipped.DllPart).Content.Should().Equal(Shipped.Dll);
        foreach (var file in Folder.Where(file => file.Path != Manifest)) SolutionFolder.HaveSameText(unpacked.At(file.Path).Content, file.Content).Should().BeTrue(file.Path);
        Pack(unpacked.Select(file => file.Path == Manifest ? Folder.At(Manifest) : file).ToArray(), isManaged: true).Should().Equal(Pack(Folder, isManaged: true));
    }

    [Fact]
    public void Two_steps_of_one_file_name_are_rejected_when_they_are_unpacked()
    {
        var entries = Entries.Select(entry => entry.Path == "customizations.xml" ? Edited(entry, root => root.Element("SdkMessageProcessingSteps")!.Elements().ElementAt(1).SetAttributeValue("Name", (string?)root.Element("SdkMessageProcessingSteps")!.Elements().First().Attribute("Name"))) : entry);
        FluentActions.Invoking(() => SolutionPacker.Unpack(TestZip.Write(entries))).Should().Throw<SolutionException>().WithMessage("SdkMessageProcessingSteps/*.xml: two components would be in this one file*");
    }

    [Theory]
    [InlineData("customizations.xml", "customizations.xml")]
    [InlineData("customizations.xml", "CUSTOMIZATIONS.xml")]
    [InlineData("customizations.xml", "./customizations.xml")]
    [InlineData("customizations.xml", "/customizations.xml")]
    [InlineData("customizations.xml", "a/../customizations.xml")]
    [InlineData("customizations.xml", "..\\customizations.xml")]
    [InlineData("customizations.xml", ".\\Customizations.XML")]
    [InlineData("customizations.xml", "customizations%2exml")]
    [InlineData("customizations.xml", "customizations.xml.")]
    [InlineData("customizations.xml", "customizations.xml ")]
    [InlineData("customizations.xml", "customizations.xml::$DATA")]
    [InlineData("solution.xml", "solution.xml")]
    [InlineData("solution.xml", "Solution.xml")]
    [InlineData("solution.xml", "./solution.xml")]
    [InlineData("[Content_Types].xml", "[content_types].xml")]
    [InlineData("a b.xml", "a%20b.xml")]
    [InlineData("a/\u00E9.xml", "a//E\u0301.xml")]
    public void A_part_that_is_there_twice_in_any_form_is_not_unpacked_and_is_a_finding(string first, string second)
    {
        var others = Entries.Where(entry => entry.Path != first).Append(Entries.FirstOrDefault(entry => entry.Path == first) ?? TestZip.File(first, "<a />"));
        var zip = TestZip.Write(others.Append(TestZip.File(second, "<a />")));
        FluentActions.Invoking(() => SolutionPacker.Unpack(zip)).Should().Throw<SolutionException>().WithMessage("*: the zip has the part twice, so what is unpacked may not be what is imported. Do not import it.");
        SolutionCheck.Check(zip).Findings.Should().Contain(finding => finding.Code == "PCCZIP51" && finding.StopsImport);
    }

    [Theory]
    [InlineData("customizations.xml.txt")]
    [InlineData("a/customizations.xml")]
    [InlineData("customizations,xml")]
    public void A_part_in_another_place_is_unpacked(string path) =>
        SolutionPacker.Unpack(TestZip.Write(Entries.Append(TestZip.File(path, "<a />")))).Should().HaveCount(Folder.Count + 2);

    [Fact]
    public void A_part_with_a_name_that_is_no_text_is_unpacked()
    {
        foreach (var path in new[] { "a\uFFFEb.xml", "a\uFFFFb.xml", "\uD83C.xml", "\uDF55\uD83C.xml" })
            SolutionPacker.Unpack(TestZip.Write(Entries.Append(TestZip.File(path, "<a />")))).Should().HaveCount(Folder.Count + 2);
        FluentActions.Invoking(() => SolutionPacker.Unpack(TestZip.Write([.. Entries, TestZip.File("a\uFFFEb.xml", ""), TestZip.File("A\uFFFEB.xml", "")]))).Should().Throw<SolutionException>().WithMessage("*: the zip has the part twice*");
        Rejected([.. Folder, TestZip.File("WebResources/\uD83C", ""), TestZip.File("webresources/\uD83C", "")]).Should().Contain("two components would be in this one file");
    }

    [Fact]
    public void A_folder_with_a_file_in_the_place_of_a_part_is_not_packed() =>
        Rejected([.. Folder, TestZip.File("Customizations.XML", "<a />")]).Should().Contain("two components would be in this one file");

    [Fact]
    public void A_zip_of_something_else_is_not_unpacked() =>
        FluentActions.Invoking(() => SolutionPacker.Unpack(TestZip.Write([TestZip.File("a.txt", "a")]))).Should().Throw<SolutionException>().WithMessage("There is no customizations.xml.");

    private static byte[] Pack(IReadOnlyList<SolutionFile> folder, bool isManaged = false) => SolutionPacker.Pack(folder, Shipped.Dll, isManaged);

    private static string Rejected(IReadOnlyList<SolutionFile> folder, bool isManaged = false) => FluentActions.Invoking(() => Pack(folder, isManaged)).Should().Throw<SolutionException>().Which.Message;

    private static SolutionFile[] Edit(string path, Action<XElement> change) => Folder.Select(file => file.Path == path ? Edited(file, change) : file).ToArray();

    private static SolutionFile Edited(SolutionFile file, Action<XElement> change)
    {
        var root = file.Root();
        change(root);
        return file with { Content = Encoding.UTF8.GetBytes(root.ToString()) };
    }
}
