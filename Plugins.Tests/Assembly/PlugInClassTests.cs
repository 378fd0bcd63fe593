using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Pipeline;
using PhoneCallCtx.Plugins.Steps;

namespace PhoneCallCtx.Plugins.Tests.Assembly;

/// <summary>The shape of the classes that Dataverse instantiates: steps, custom APIs, activities.</summary>
public class PlugInClassTests
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] All = typeof(ValidateOnCreate).Assembly.GetTypes();

    private static readonly Type[] Made = All.Where(type => type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "CrmPluginRegistrationAttribute")).ToArray();

    public static TheoryData<string> Names => [.. Made.Select(type => type.FullName!)];

    public static TheoryData<string> PlugIns => [.. Made.Where(IsPlugIn).Select(type => type.FullName!)];

    public static TheoryData<string> Activities => [.. Made.Where(type => !IsPlugIn(type)).Select(type => type.FullName!)];

    [Fact]
    public void Only_six_steps_two_APIs_and_three_activities_can_be_registered()
    {
        Made.GroupBy(type => type.Namespace!.Split('.')[^1]).ToDictionary(group => group.Key, group => group.Count())
            .Should().Equal(new Dictionary<string, int> { ["Activities"] = 3, ["Apis"] = 2, ["Steps"] = 6 });
        All.Where(type => !type.IsAbstract && (IsPlugIn(type) || IsActivity(type))).Should().BeEquivalentTo(Made);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_class_is_public_sealed_not_nested_and_not_generic(string name)
    {
        var type = TypeOf(name);
        (type.IsPublic, type.IsSealed, type.IsNested, type.IsGenericType).Should().Be((true, true, false, false));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_class_has_only_the_constructors_that_Dataverse_calls(string name)
    {
        // A step with rules takes its unsecure configuration, and a secure one that it does not use; the others take none.
        string[] expected = typeof(PhoneCallStep).IsAssignableFrom(TypeOf(name)) ? ["", "String", "String,String"] : [""];
        TypeOf(name).GetConstructors(Declared).Where(constructor => !constructor.IsStatic)
            .Select(constructor => (constructor.IsPublic, string.Join(',', constructor.GetParameters().Select(parameter => parameter.ParameterType.Name))))
            .Should().BeEquivalentTo(expected.Select(parameters => (true, parameters)));
    }

    [Theory]
    [MemberData(nameof(PlugIns))]
    public void A_plug_in_class_and_its_bases_have_no_mutable_state(string name) =>
        Family(TypeOf(name)).SelectMany(type => type.GetFields(Declared)).Should().NotBeEmpty().And.OnlyContain(field => field.IsInitOnly || field.IsLiteral);

    [Theory]
    [MemberData(nameof(PlugIns))]
    public void The_abstract_bases_of_a_plug_in_class_are_closed_to_other_assemblies(string name)
    {
        var bases = Family(TypeOf(name)).Skip(1).ToArray();
        bases.Should().NotBeEmpty().And.OnlyContain(type => type.IsAbstract);
        bases.SelectMany(type => type.GetConstructors(Declared)).Where(constructor => !constructor.IsStatic).Should().OnlyContain(constructor => constructor.IsFamilyAndAssembly);
    }

    [Theory]
    [MemberData(nameof(Activities))]
    public void An_activity_has_no_state_except_its_arguments(string name)
    {
        var type = TypeOf(name);
        type.BaseType!.FullName.Should().Be("System.Activities.CodeActivity");
        type.GetFields(Declared).Should().OnlyContain(field => field.IsLiteral || (field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal) && field.FieldType.Namespace == "System.Activities"));
    }

    private static Type TypeOf(string name) => Made.Single(type => type.FullName == name);

    private static bool IsPlugIn(Type type) => typeof(IPlugin).IsAssignableFrom(type);

    private static bool IsActivity(Type type) => type.BaseType?.Namespace == "System.Activities";

    /// <summary>A class and its bases in the assembly.</summary>
    private static IEnumerable<Type> Family(Type type)
    {
        for (var own = type; own.Assembly == type.Assembly; own = own.BaseType!) yield return own;
    }
}
