using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Tests.Source;

/// <summary>The folder Package, as it is committed.</summary>
public sealed class CommittedSourceTests
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private static readonly AssemblyRegistration Assembly = Shipped.Assembly;

    /// <summary>All files but the form script, which Client builds.</summary>
    private static readonly SolutionFile[] XmlFiles = [.. Shipped.Folder.Where(file => file.Path.EndsWith(".xml", StringComparison.Ordinal))];

    public static TheoryData<string> Paths => [.. XmlFiles.Select(file => file.Path)];

    [Fact]
    public void The_committed_source_is_what_the_dll_declares()
    {
        var declared = SolutionSource.Create(Assembly, Shipped.Version);
        Shipped.Folder.Select(file => file.Path).Should().Equal(declared.Select(file => file.Path));
        foreach (var file in declared) WithoutReturns(Shipped.Folder.At(file.Path)).Should().Equal(WithoutReturns(file), file.Path);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_is_UTF_8_with_a_byte_order_mark_and_ends_with_a_line(string path)
    {
        var content = Shipped.Folder.At(path).Content;
        content.Take(3).Should().Equal(Mark);
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(content.AsSpan(3)).Replace("\r\n", "\n", StringComparison.Ordinal);
        text.Should().StartWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<").And.EndWith(">\n").And.NotContain("\r").And.NotContain("\t").And.NotContain("\uFEFF");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_names_no_person_and_has_no_text_that_breaks_an_import(string path)
    {
        var root = Shipped.Folder.At(path).Root();
        root.DescendantsAndSelf().Select(element => element.Name.LocalName).Should().NotContain(name => name.Contains("User") || name.Contains("CreatedBy") || name.Contains("ModifiedBy") || name.Contains("Owner"));
        foreach (var name in new[] { "Description", "FilteringAttributes", "Configuration" })
            root.Descendants(name).Where(element => element.Parent!.Name.LocalName != "Descriptions").Should().NotContain(element => element.Value == "", path);
    }

    [Fact]
    public void The_publisher_has_no_person_and_no_address()
    {
        var publisher = Shipped.Folder.At("Other/Solution.xml").Root().Descendants("Publisher").Single();
        publisher.Text("UniqueName").Should().Be("phonecallctx");
        publisher.Descendants("LocalizedName").Attributes("description").Select(name => name.Value).Should().Equal("PhoneCallCtx");
        publisher.Text("CustomizationPrefix").Should().Be("pcc");
        publisher.Text("EMailAddress").Should().BeEmpty();
        publisher.Descendants("Address").Should().HaveCount(2).And.OnlyContain(address => address.Elements().All(field => field.Value == "" || field.Name.LocalName == "AddressNumber" || field.Value == "1"));
    }

    [Fact]
    public void Every_identifier_is_a_UUID_of_version_5_but_those_of_messages()
    {
        var identifiers = XmlFiles.SelectMany(file => Guids(file.Root())).ToArray();
        identifiers.Should().HaveCountGreaterThan(20);
        identifiers.Where(item => item.Name != "SdkMessageId").Should().OnlyContain(item => item.Id.ToString()[14] == '5' && "89ab".Contains(item.Id.ToString()[19]));
        identifiers.Where(item => item.Name == "SdkMessageId").Should().OnlyContain(item => item.Id.ToString().EndsWith("-ea3e-db11-86a7-000a3a5473e8"));
    }

    [Fact]
    public void Every_identifier_is_derived_from_its_component()
    {
        var expected = Assembly.Types.Select(type => Identifiers.OfType(Assembly, type.Name)).Append(Identifiers.OfAssembly(Assembly))
            .Concat(Assembly.Steps.Select(Identifiers.OfStep)).Concat(Assembly.Steps.SelectMany(step => step.Images.Select(image => Identifiers.OfImage(step, image)))).Append(Identifiers.OfWebResource("pcc_/phonecallctx.js"));
        XmlFiles.SelectMany(file => Guids(file.Root())).Where(item => item.Name != "SdkMessageId").Select(item => item.Id).Distinct().Should().BeEquivalentTo(expected);
    }

    [Fact]
    public void There_is_one_file_for_each_step()
    {
        var files = Shipped.Folder.In("SdkMessageProcessingSteps");
        files.Select(file => (string?)file.Root().Attribute("Name")).Should().BeEquivalentTo(Assembly.Steps.Select(step => step.Name));
        files.Should().OnlyContain(file => file.Path.EndsWith(".xml"));
    }

    [Fact]
    public void The_root_components_are_the_components()
    {
        var listed = Shipped.Folder.At("Other/Solution.xml").Root().Descendants("RootComponent")
            .Select(component => $"{(string?)component.Attribute("type")} {(string?)component.Attribute("id")} {(string?)component.Attribute("schemaName")} {(string?)component.Attribute("behavior")}");
        listed.Should().BeEquivalentTo(XmlFiles.SelectMany(Components));

        static IEnumerable<string> Components(SolutionFile file)
        {
            var root = file.Root();
            return root.Name.LocalName switch
            {
                "WebResource" => [$"61  {root.Text("Name")} 0"],
                "PluginAssembly" => [$"91 {{{(string?)root.Attribute("PluginAssemblyId")}}} {(string?)root.Attribute("FullName")} 0"],
                "SdkMessageProcessingStep" => [$"92 {(string?)root.Attribute("SdkMessageProcessingStepId")}  0"],
                "environmentvariabledefinition" => [$"380  {(string?)root.Attribute("schemaname")} 0"],
                _ => [],
            };
        }
    }

    [Fact]
    public void The_form_script_has_its_description_beside_it()
    {
        Shipped.Folder.In("WebResources").Select(file => file.Path).Should().Equal("WebResources/pcc_/phonecallctx.js", "WebResources/pcc_/phonecallctx.js.data.xml");
        var description = Shipped.Folder.At("WebResources/pcc_/phonecallctx.js.data.xml").Root();
        new[] { "Name", "WebResourceType", "IsHidden" }.Select(description.Text).Should().Equal("pcc_/phonecallctx.js", "3", "0");
        description.Text("FileName").Should().Be("/WebResources/pcc_phonecallctxjs" + Identifiers.OfWebResource("pcc_/phonecallctx.js").ToString().ToUpperInvariant(), "exports leave out slashes and dots");
    }

    [Fact]
    public void The_form_script_is_ASCII_with_the_handlers_and_its_license()
    {
        var content = Shipped.Folder.At("WebResources/pcc_/phonecallctx.js").Content;
        content.Should().OnlyContain(value => value == '\n' || (value >= ' ' && value <= '~'), "every server reads it in one way");
        Encoding.ASCII.GetString(content).Should().StartWith("/*! PhoneCallCtx").And.Contain("var PhoneCallCtx=").And.Contain("onLoad:").And.Contain("onChange:").And.Contain("onSave:");
        content.Length.Should().BeLessThanOrEqualTo(12 * 1024);
    }

    [Fact]
    public void The_version_is_that_of_the_changelog_and_the_folder_can_be_packed_as_both()
    {
        var manifest = Shipped.Folder.At("Other/Solution.xml").Root().Element("SolutionManifest")!;
        manifest.Text("Version").Should().Be(Shipped.Version.ToString());
        manifest.Text("Managed").Should().Be("2");
        manifest.Text("UniqueName").Should().Be("PhoneCallCtx");
    }

    [Fact]
    public void Every_step_depends_on_the_table_of_the_phone_calls_but_not_on_those_of_the_platform()
    {
        var dependencies = Shipped.Folder.At("Other/Solution.xml").Root().Descendants("MissingDependency").ToArray();
        dependencies.Elements("Required").Attributes("schemaName").Select(name => name.Value).Distinct().Should().Equal("msdyn_ocphonecallengagementctx");
        dependencies.Elements("Dependent").Attributes("id").Select(id => Guid.Parse(id.Value)).Should().BeEquivalentTo(Assembly.Steps.Where(step => step.Table == "msdyn_ocphonecallengagementctx").Select(step => step.Id));
        Assembly.Steps.Select(step => step.Table).Distinct().Should().BeEquivalentTo("msdyn_ocphonecallengagementctx", "environmentvariabledefinition", "environmentvariablevalue");
    }

    private static IEnumerable<byte> WithoutReturns(SolutionFile file) => file.Content.Where(value => value != '\r');

    /// <summary>Every text of a file that is a GUID, with the name of what it is in.</summary>
    private static IEnumerable<(string Name, Guid Id)> Guids(XElement root) =>
        from element in root.DescendantsAndSelf()
        from item in element.Attributes().Select(attribute => (attribute.Name.LocalName, attribute.Value)).Concat(element.HasElements ? [] : [(element.Name.LocalName, element.Value)])
        where Guid.TryParse(item.Value, out _)
        select (item.LocalName, Guid.Parse(item.Value));
}
