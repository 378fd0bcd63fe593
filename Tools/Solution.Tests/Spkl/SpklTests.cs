using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Mono.Cecil;

namespace PhoneCallCtx.Solution.Tests.Spkl;

/// <summary>spkl registers out of the dll what the solution registers out of its files.</summary>
public sealed class SpklTests
{
    private static readonly AssemblyDefinition Assembly = AssemblyDefinition.ReadAssembly(Shipped.DllPath);

    private static readonly IReadOnlyList<XElement> Files = Shipped.Folder.In("SdkMessageProcessingSteps").Select(file => file.Root()).ToArray();

    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Create",
        ["20bebb1b-ea3e-db11-86a7-000a3a5473e8"] = "Update",
        ["a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Delete",
        ["1cbebb1b-ea3e-db11-86a7-000a3a5473e8"] = "SetState",
        ["1dbebb1b-ea3e-db11-86a7-000a3a5473e8"] = "SetStateDynamicEntity",
    };

    public static TheoryData<string> StepNames => [.. Files.Select(file => (string)file.Attribute("Name")!)];

    [Fact]
    public void It_reads_the_steps_of_the_files_and_no_other() =>
        SpklReader.Steps(Assembly).Select(step => step.Name).Should().BeEquivalentTo(Files.Select(file => (string?)file.Attribute("Name")));

    [Theory]
    [MemberData(nameof(StepNames))]
    public void It_reads_a_step_as_its_file_has_it(string name) =>
        SpklReader.Steps(Assembly).Single(step => step.Name == name).Should().BeEquivalentTo(Read(Files.Single(file => (string?)file.Attribute("Name") == name)), options => options.ComparingByMembers<SpklStep>().WithStrictOrdering());

    [Fact]
    public void It_reads_the_plug_in_types_and_activities_of_the_assembly()
    {
        var types = Shipped.Folder.In("PluginAssemblies").Single().Root().Descendants("PluginType").ToArray();
        var activities = SpklReader.Activities(Assembly);
        types.Select(type => ((string)type.Attribute("AssemblyQualifiedName")!).Split(',')[0]).Should().BeEquivalentTo(SpklReader.PluginTypes(Assembly).Concat(activities.Select(activity => activity.Type)));
        types.Where(type => type.Element("WorkflowActivityGroupName") is not null)
            .Select(type => new SpklActivity(((string)type.Attribute("AssemblyQualifiedName")!).Split(',')[0], (string)type.Attribute("Name")!, type.Text("FriendlyName"), type.Text("Description"), type.Text("WorkflowActivityGroupName")))
            .Should().BeEquivalentTo(activities);
    }

    [Fact]
    public void It_reads_the_custom_APIs() =>
        SpklReader.Apis(Assembly).Should().BeEquivalentTo(Shipped.Assembly.CustomApis.Select(api => (api.UniqueName, api.PluginTypeName)));

    [Fact]
    public void Every_registration_has_a_count_of_arguments_that_spkl_recognizes() =>
        Assembly.MainModule.Types.SelectMany(type => type.CustomAttributes).Where(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute")
            .Should().NotBeEmpty().And.OnlyContain(attribute => new[] { 1, 5, 8 }.Contains(attribute.ConstructorArguments.Count) && attribute.ConstructorArguments[0].Type.Name == "String");

    [Fact]
    public void Every_registration_is_in_the_sandbox() =>
        Assembly.MainModule.Types.SelectMany(type => type.CustomAttributes).Where(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute" && attribute.ConstructorArguments.Count > 1)
            .Should().OnlyContain(attribute => (int)attribute.ConstructorArguments[attribute.ConstructorArguments.Count - 1].Value == 1);

    [Fact]
    public void It_sets_no_property_that_it_applies_wrongly_or_not_at_all() =>
        Assembly.MainModule.Types.SelectMany(type => type.CustomAttributes).Where(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute").SelectMany(attribute => attribute.Properties)
            .Select(property => property.Name).Should().NotContain(["GroupName", "FriendlyName", "SecureConfiguration", "Action"]);

    /// <summary>So that the other tests would see it.</summary>
    [Fact]
    public void It_fails_on_a_missing_filter_and_on_two_steps_of_one_name()
    {
        using var noFilter = AssemblyDefinition.ReadAssembly(Shipped.DllPath);
        Argument(StepsOf(noFilter).First(), 4, null);
        FluentActions.Invoking(() => SpklReader.Steps(noFilter)).Should().Throw<NullReferenceException>();

        using var oneName = AssemblyDefinition.ReadAssembly(Shipped.DllPath);
        foreach (var attribute in StepsOf(oneName)) Argument(attribute, 5, "one name");
        FluentActions.Invoking(() => SpklReader.Steps(oneName)).Should().Throw<InvalidOperationException>().WithMessage("DUPLICATE_STEP: *");

        static IEnumerable<CustomAttribute> StepsOf(AssemblyDefinition assembly) => assembly.MainModule.Types.SelectMany(type => type.CustomAttributes).Where(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute" && attribute.ConstructorArguments.Count == 8);

        static void Argument(CustomAttribute attribute, int index, string? value) => attribute.ConstructorArguments[index] = new CustomAttributeArgument(attribute.ConstructorArguments[index].Type, value);
    }

    private static SpklStep Read(XElement file)
    {
        return new SpklStep(
            file.Text("PluginTypeName").Split(',')[0],
            Guid.Parse((string)file.Attribute("SdkMessageProcessingStepId")!),
            (string)file.Attribute("Name")!,
            Messages[file.Text("SdkMessageId")],
            file.Text("PrimaryEntity"),
            Number(file, "Stage"),
            Number(file, "Mode"),
            Number(file, "Rank"),
            file.Text("FilteringAttributes"),
            file.Text("Description"),
            file.Text("Configuration"),
            file.Descendants("SdkMessageProcessingStepImage").Select(image => new SpklImage(image.Text("EntityAlias"), Number(image, "ImageType"), image.Text("Attributes"), image.Text("MessagePropertyName"))).ToArray());

        static int Number(XElement element, string name) => int.Parse(element.Text(name), CultureInfo.InvariantCulture);
    }
}
