using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution.Registration;
using PhoneCallCtx.Solution.Source;

namespace PhoneCallCtx.Solution.Tests.Source;

/// <summary>The source of an assembly that declares everything that one can.</summary>
public sealed class SolutionSourceTests
{
    private const string FullName = "Made.Up.Plugins, Version=2.1.3.4, Culture=neutral, PublicKeyToken=0123456789abcdef";

    private static readonly AssemblyRegistration Assembly = MadeUp.Assembly;

    private static readonly IReadOnlyList<SolutionFile> Files = Create(Assembly);

    [Fact]
    public void Every_component_has_its_file()
    {
        var dll = $"PluginAssemblies/MadeUpPlugins-{Identifiers.OfAssembly(Assembly).ToString().ToUpperInvariant()}/MadeUpPlugins.dll";
        Files.Select(file => file.Path).Should().Equal(
            "Other/Customizations.xml",
            "Other/Solution.xml",
            dll + ".data.xml",
            "SdkMessageProcessingSteps/Made up - create.xml",
            "SdkMessageProcessingSteps/Made up - update.xml",
            "WebResources/pcc_/phonecallctx.js",
            "WebResources/pcc_/phonecallctx.js.data.xml",
            "customapis/pcc_TestOnly/customapi.xml",
            "customapis/pcc_TestOnly/customapirequestparameters/Id/customapirequestparameter.xml",
            "customapis/pcc_TestOnly/customapirequestparameters/Region/customapirequestparameter.xml",
            "customapis/pcc_TestOnly/customapirequestparameters/Text/customapirequestparameter.xml",
            "customapis/pcc_TestOnly/customapiresponseproperties/Answer/customapiresponseproperty.xml",
            "customapis/pcc_TestOnly/customapiresponseproperties/IsRight/customapiresponseproperty.xml",
            "environmentvariabledefinitions/pcc_MadeUp/environmentvariabledefinition.xml");
        Files.At(dll + ".data.xml").Root().Text("FileName").Should().Be("/" + dll);
    }

    [Fact]
    public void The_file_of_the_assembly_has_the_elements_in_the_order_of_the_schema()
    {
        var root = Files.In("PluginAssemblies").Single().Root();
        root.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => $"{attribute.Name}={attribute.Value}")
            .Should().Equal("FullName=" + FullName, $"PluginAssemblyId={Identifiers.OfAssembly(Assembly)}", "CustomizationLevel=1");
        root.Children().Should().Equal("IsolationMode", "SourceType", "IntroducedVersion", "FileName", "PluginTypes");
        root.Text("IsolationMode").Should().Be("2", "it is the sandbox");
        root.Text("SourceType").Should().Be("0", "it is the database");

        var types = root.Element("PluginTypes")!.Elements("PluginType").ToArray();
        types.Select(type => (string?)type.Attribute("AssemblyQualifiedName")).Should().Equal($"Made.Up.Activity, {FullName}", $"Made.Up.Api, {FullName}", $"Made.Up.Step, {FullName}");
        types[0].Children().Should().Equal("Description", "FriendlyName", "WorkflowActivityGroupName");
        types[0].Text("WorkflowActivityGroupName").Should().Be("Made up");
        ((string?)types[0].Attribute("Name")).Should().Be("Do something");
        types[2].Children().Should().Equal("FriendlyName");
        ((string?)types[2].Attribute("Name")).Should().Be("Made.Up.Step");
        types.Select(type => type.Text("FriendlyName")).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_file_of_a_step_has_the_elements_in_the_order_of_exports()
    {
        string[] always =
        [
            "SdkMessageId", "PluginTypeName", "PluginTypeId", "PrimaryEntity", "AsyncAutoDelete", "Configuration", "Description", "FilteringAttributes", "InvocationSource", "Mode", "Rank",
            "EventHandlerTypeCode", "Stage", "IsCustomizable", "IsHidden", "SupportedDeployment", "IntroducedVersion", "SdkMessageProcessingStepImages",
        ];
        var full = Step("Made up - update");
        full.Children().Should().Equal(always);
        Step("Made up - create").Children().Should().Equal(always.Except(["Configuration", "Description", "FilteringAttributes"]));
        always[..3].Select(full.Text).Should().Equal("20bebb1b-ea3e-db11-86a7-000a3a5473e8", "Made.Up.Step, " + FullName, Identifiers.OfType(Assembly, "Made.Up.Step").ToString());
        always[3..17].Select(full.Text).Should().Equal(
            "msdyn_ocphonecallengagementctx", "0", "{\"mode\":\"audit\"}", "With < & > and \" in it.", "statecode,statuscode", "1", "1", "7", "4602", "40", "1", "0", "0", "0.1.0.0");
    }

    [Fact]
    public void The_images_of_a_step_have_the_elements_in_the_order_of_the_schema()
    {
        var images = Step("Made up - update").Element("SdkMessageProcessingStepImages")!.Elements().ToArray();
        images.Should().OnlyContain(image => image.Children().SequenceEqual(new[] { "SdkMessageProcessingStepImageId", "Attributes", "EntityAlias", "ImageType", "MessagePropertyName", "IsCustomizable" }));
        images.Select(image => $"{(string?)image.Attribute("Name")}: {string.Join(' ', image.Elements().Skip(1).Select(element => element.Value))}")
            .Should().Equal("Before: statecode Before 0 Target 1", "After: statecode,statuscode After 1 Target 1");
        Step("Made up - create").Element("SdkMessageProcessingStepImages")!.IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("Create", "Id", "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")]
    [InlineData("Update", "Target", "20bebb1b-ea3e-db11-86a7-000a3a5473e8")]
    [InlineData("Delete", "Target", "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")]
    [InlineData("SetState", "EntityMoniker", "1cbebb1b-ea3e-db11-86a7-000a3a5473e8")]
    [InlineData("SetStateDynamicEntity", "EntityMoniker", "1dbebb1b-ea3e-db11-86a7-000a3a5473e8")]
    public void A_message_has_its_identifier_and_its_parameter(string message, string property, string id)
    {
        var step = MadeUp.Step("one", message) with { Images = [new ImageRegistration("image", ImageType.PostImage, ["statecode"])] };
        var root = Create(Assembly with { Steps = [step] }).At("SdkMessageProcessingSteps/one.xml").Root();
        root.Text("SdkMessageId").Should().Be(id);
        root.Descendants("MessagePropertyName").Single().Value.Should().Be(property);
    }

    [Theory]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    [InlineData("Assign")]
    [InlineData("create")]
    public void A_step_on_a_message_without_an_identifier_of_its_own_cannot_be_written(string message) =>
        Rejected(Assembly with { Steps = [MadeUp.Step("several rows", message)] }).Should()
            .Be($"The step \"several rows\": the message {message} has no identifier that is the same in every environment, so a solution file cannot name it. Register the step with spkl or the Plugin Registration Tool.");

    [Fact]
    public void A_step_without_a_table_names_none_and_needs_none()
    {
        var files = Create(Assembly with { Steps = [MadeUp.Step("wide", table: StepRegistration.NoTable)] });
        files.At("SdkMessageProcessingSteps/wide.xml").Root().Children().Should().NotContain("PrimaryEntity");
        files.At("Other/Solution.xml").Root().Descendants("MissingDependency").Should().BeEmpty();
    }

    [Fact]
    public void A_custom_API_is_an_unbound_action_of_its_plug_in_type()
    {
        var api = Files.At("customapis/pcc_TestOnly/customapi.xml").Root();
        ((string?)api.Attribute("uniquename")).Should().Be("pcc_TestOnly");
        api.Label("displayname").Should().Be("Test");
        api.Label("description").Should().Be("Answers a question.");
        new[] { "name", "bindingtype", "isfunction", "allowedcustomprocessingsteptype" }.Select(api.Text).Should().Equal("pcc_TestOnly", "0", "0", "0");
        api.Element("plugintypeid")!.Text("plugintypeid").Should().Be(Identifiers.OfType(Assembly, "Made.Up.Api").ToString());
    }

    [Fact]
    public void Every_parameter_and_property_of_every_custom_API_has_its_file()
    {
        foreach (var assembly in new[] { Assembly, Shipped.Assembly, Shipped.WithApi })
        {
            var files = Create(assembly);
            files.In("customapis").Should().HaveCount(assembly.CustomApis.Sum(api => 1 + api.RequestParameters.Count + api.ResponseProperties.Count));
            foreach (var api in assembly.CustomApis)
            {
                foreach (var field in api.RequestParameters) Field(field, "customapirequestparameter", "s", field.IsOptional ? "1" : "0");
                foreach (var field in api.ResponseProperties) Field(field, "customapiresponseproperty", "", null);

                void Field(CustomApiField field, string kind, string plural, string? isOptional)
                {
                    var root = files.At($"customapis/{api.UniqueName}/{(plural == "" ? "customapiresponseproperties" : kind + plural)}/{field.UniqueName}/{kind}.xml").Root();
                    root.Name.LocalName.Should().Be(kind);
                    ((string?)root.Attribute("uniquename")).Should().Be(field.UniqueName);
                    root.Label("displayname").Should().Be(field.DisplayName);
                    root.Label("description").Should().Be(field.Description);
                    root.Text("type").Should().Be(FormattableString.Invariant($"{(int)field.Type}"));
                    root.Text("name").Should().Be($"{api.UniqueName}.{field.UniqueName}");
                    root.Element("isoptional")?.Value.Should().Be(isOptional);
                    (root.Element("isoptional") is null).Should().Be(isOptional is null, "a response property has none");
                }
            }
        }
    }

    [Fact]
    public void An_environment_variable_is_JSON_with_a_default_value()
    {
        var root = Files.In("environmentvariabledefinitions").Single().Root();
        ((string?)root.Attribute("schemaname")).Should().Be("pcc_MadeUp");
        root.Label("displayname").Should().Be("Made up");
        root.Label("description").Should().Be("What is made up.");
        new[] { "defaultvalue", "type", "isrequired", "secretstore" }.Select(root.Text).Should().Equal("{}", "100000003", "0", "0");
    }

    [Theory]
    [InlineData("a: b", "a - b")]
    [InlineData("a/b", "a_b")]
    [InlineData("a?", "a*")]
    [InlineData("Name", "name")]
    [InlineData("same", "same")]
    [InlineData("\u0131", "\u0130")]
    public void Two_names_that_lead_to_one_file_are_rejected(string first, string second) =>
        Rejected(Assembly with { Steps = [MadeUp.Step(first), MadeUp.Step(second, "Update")] }).Should()
            .StartWith("SdkMessageProcessingSteps/").And.EndWith(".xml: two components would be in this one file, since their names differ in nothing that a file name keeps. Give one another name.");

    [Fact]
    public void Two_custom_APIs_of_one_name_are_rejected() =>
        Rejected(Assembly with { CustomApis = [MadeUp.Api("Made.Up.Api"), MadeUp.Api("Made.Up.Step")] }).Should().StartWith("customapis/pcc_TestOnly/customapi.xml: two components");

    [Fact]
    public void A_text_that_XML_cannot_contain_is_rejected()
    {
        foreach (var text in new[] { "\u0001", "\uD800", "\uFFFF" })
            Rejected(Assembly with { Steps = [MadeUp.Step("one") with { Description = text }] }).Should().StartWith("SdkMessageProcessingSteps/one.xml: a text has a character that XML cannot contain: ");
    }

    [Fact]
    public void A_random_name_has_a_file_in_the_folder_and_of_its_own_or_is_rejected()
    {
        var random = new Random(20260101);
        const string Odd = "ab .:/\\?*<>|\"'&%~$-_()\0\u0001\n\t\u00E9\u0130\u0131\uD83D\uDE00\uD800";
        var seen = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var count = 0; count < 500; count++)
        {
            var name = new string(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Odd[random.Next(Odd.Length)]).ToArray());
            SolutionFile file;
            try
            {
                file = Create(Assembly with { Steps = [MadeUp.Step(name)] }).In("SdkMessageProcessingSteps").Single();
            }
            catch (SolutionException)
            {
                name.Should().Match(text => text.Any(character => character < ' ' || char.IsSurrogate(character)));
                continue;
            }

            file.Path.Should().MatchRegex(@"\ASdkMessageProcessingSteps/[A-Za-z0-9 _()-]*\.xml\z");
            ((string?)file.Root().Attribute("Name")).Should().Be(name);
            if (!seen.TryAdd(file.Path, name) && seen[file.Path] != name)
                Rejected(Assembly with { Steps = [MadeUp.Step(name), MadeUp.Step(seen[file.Path], "Update")] }).Should().Contain("two components would be in this one file");
        }

        seen.Should().HaveCountGreaterThan(50);
    }

    private static IReadOnlyList<SolutionFile> Create(AssemblyRegistration assembly) => SolutionSource.Create(assembly, new Version(1, 2, 3, 4));

    private static string Rejected(AssemblyRegistration assembly) => FluentActions.Invoking(() => Create(assembly)).Should().Throw<SolutionException>().Which.Message;

    private static System.Xml.Linq.XElement Step(string name) => Files.At($"SdkMessageProcessingSteps/{name}.xml").Root();
}
