using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Apis;
using PhoneCallCtx.Plugins.Registration;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Tests.Registration;

/// <summary>The classes do what they declare: every class has its declaration, and every API its parameters.</summary>
public class DeclarationTests
{
    /// <summary>The most characters of a description (columns <c>description</c> of the custom API tables).</summary>
    private const int MostDescription = 300;

    /// <summary>The most characters of a name (columns <c>displayname</c> and <c>name</c> of the custom API tables).</summary>
    private const int MostName = 100;

    private static readonly Type[] Classes = typeof(ParsePhoneNumber).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false }).ToArray();

    private static readonly Type[] Apis = Classes.Where(type => type.GetCustomAttribute<CustomApiAttribute>() is not null).ToArray();

    private static readonly Type[] Activities = Classes.Where(IsActivity).ToArray();

    [Fact]
    public void Every_plug_in_class_has_steps_or_one_custom_API()
    {
        foreach (var type in Classes.Where(type => typeof(IPlugin).IsAssignableFrom(type)))
        {
            var declared = Arguments(type);
            declared.Should().NotBeEmpty(type.Name);
            if (Apis.Contains(type)) declared.Should().Equal([1], type.Name);
            else declared.Should().OnlyContain(count => count == 8, type.Name);
        }
    }

    [Fact]
    public void Every_activity_is_declared_and_directly_derived_from_CodeActivity()
    {
        Activities.Select(type => type.Name).Should().BeEquivalentTo("ValidatePhoneNumber", "FormatPhoneNumber", "CheckPhoneCallContext");
        foreach (var type in Activities)
        {
            type.Should().BeSealed();
            type.BaseType!.FullName.Should().Be("System.Activities.CodeActivity");
            Arguments(type).Should().Equal([5], type.Name);
            var declared = type.GetCustomAttribute<CrmPluginRegistrationAttribute>()!;
            declared.GroupName.Should().Be("PhoneCallCtx");
            declared.IsolationMode.Should().Be(IsolationModeEnum.Sandbox);
            new[] { declared.Name, declared.FriendlyName }.Should().OnlyContain(text => text.Length > 0 && text.Length <= MostName);
            declared.Description.Length.Should().BeInRange(1, MostDescription);
            type.GetConstructor(Type.EmptyTypes).Should().NotBeNull();
        }
    }

    [Fact]
    public void Unset_parts_of_a_declaration_are_empty()
    {
        Said(new CrmPluginRegistrationAttribute("Create", "account", StageEnum.PreValidation, ExecutionModeEnum.Synchronous, "name", "Step", 7, IsolationModeEnum.Sandbox))
            .Should().Equal("EntityLogicalName=account", "ExecutionOrder=7", "FilteringAttributes=name", "IsolationMode=Sandbox", "Message=Create", "Name=Step", "Server=True");
        Said(new CrmPluginRegistrationAttribute("pcc_Api")).Should().Equal("ExecutionMode=Asynchronous", "IsolationMode=Sandbox", "Message=pcc_Api", "Stage=0");
        Said(new CrmPluginRegistrationAttribute("Name", "Friendly", "Description", "Group", IsolationModeEnum.Sandbox))
            .Should().Equal("Description=Description", "ExecutionMode=Asynchronous", "FriendlyName=Friendly", "GroupName=Group", "IsolationMode=Sandbox", "Name=Name", "Stage=0");
    }

    [Fact]
    public void Only_plug_in_classes_and_activities_have_declarations() =>
        Classes.Where(type => Arguments(type).Length > 0).Should().OnlyContain(type => typeof(IPlugin).IsAssignableFrom(type) || Activities.Contains(type));

    [Fact]
    public void The_name_of_a_custom_API_is_the_publisher_prefix_and_the_class()
    {
        Apis.Select(type => type.Name).Should().BeEquivalentTo("ParsePhoneNumber", "ValidatePhoneCallContext");
        foreach (var type in Apis)
        {
            type.Should().BeSealed();
            type.GetCustomAttribute<CrmPluginRegistrationAttribute>()!.Message.Should().Be("pcc_" + type.Name);
            type.GetConstructors().Should().ContainSingle().Which.GetParameters().Should().BeEmpty();
        }
    }

    [Fact]
    public void Names_of_types_and_APIs_are_unique()
    {
        Activities.Select(type => type.GetCustomAttribute<CrmPluginRegistrationAttribute>()!.FriendlyName).Should().OnlyHaveUniqueItems();
        Activities.Select(type => type.GetCustomAttribute<CrmPluginRegistrationAttribute>()!.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Declared_texts_fit_into_their_columns()
    {
        foreach (var type in Apis)
        {
            var api = type.GetCustomAttribute<CustomApiAttribute>()!;
            var names = new List<string> { api.DisplayName };
            var descriptions = new List<string> { api.Description };
            foreach (var parameter in Parameters(type))
            {
                names.Add(parameter.DisplayName);
                descriptions.Add(parameter.Description);
            }

            foreach (var property in Properties(type))
            {
                names.Add(property.DisplayName);
                descriptions.Add(property.Description);
            }

            names.Should().OnlyContain(name => name.Length > 0 && name.Length <= MostName, type.Name);
            descriptions.Should().OnlyContain(text => text.Length > 0 && text.Length <= MostDescription, type.Name);
            Parameters(type).Select(parameter => parameter.UniqueName).Should().OnlyHaveUniqueItems();
            Properties(type).Select(property => property.UniqueName).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void The_parameters_of_the_check_have_the_names_of_columns()
    {
        var parameters = Parameters(typeof(ValidatePhoneCallContext));
        parameters.Select(parameter => parameter.UniqueName).Should().BeEquivalentTo(
            ColumnGroups.Business.Concat([PhoneCallTable.State, PhoneCallTable.Status, PhoneCallTable.Id]).Select(column => column.LogicalName));
        foreach (var parameter in parameters)
        {
            var column = PhoneCallTable.FindColumn(parameter.UniqueName)!;
            parameter.DisplayName.Should().Be(column.DisplayName);
            parameter.Type.Should().Be(column.Type == ColumnType.Uniqueidentifier ? CustomApiFieldType.Guid : CustomApiFieldType.String);
            parameter.IsOptional.Should().BeTrue(parameter.UniqueName);
        }
    }

    [Fact]
    public void The_parameters_and_properties_have_their_types()
    {
        Parameters(typeof(ParsePhoneNumber)).Select(parameter => $"{parameter.UniqueName} {parameter.Type} {parameter.IsOptional}").Should().Equal("Text String False", "Region String True", "Column String True");
        Show(typeof(ParsePhoneNumber)).Should().BeEquivalentTo("Kind String", "E164 String", "Region String", "Type String", "IsPossible Boolean", "IsValid Boolean", "Reason String", "IsAcceptedInColumn Boolean", "ColumnProblem String");
        Show(typeof(ValidatePhoneCallContext)).Should().BeEquivalentTo("Verdict String", "Violations String", "FromPhoneE164 String", "ToPhoneE164 String");

        static IEnumerable<string> Show(Type type) => Properties(type).Select(property => $"{property.UniqueName} {property.Type}");
    }

    [Fact]
    public void The_answers_of_an_API_have_the_declared_types()
    {
        foreach (var type in Apis)
        {
            // One property for valid numbers only, and one for other texts only.
            string[] texts = ["+14255550123", "+1 425 555"];
            var answers = texts.Select(text => new Tests.Apis.Organization().Ask((IPlugin)Activator.CreateInstance(type)!, ("Text", text), ("msdyn_fromphone", text), ("msdyn_tophone", text))).ToArray();
            answers.Should().AllSatisfy(answer => answer.Keys.Should().BeEquivalentTo(Properties(type).Select(property => property.UniqueName), type.Name));
            foreach (var property in Properties(type))
                answers.Select(answer => answer[property.UniqueName]?.GetType().Name).OfType<string>().Should().NotBeEmpty().And.OnlyContain(name => name == property.Type.ToString());
        }
    }

    [Fact]
    public void The_types_have_the_numbers_of_Dataverse() => Enum.GetValues<CustomApiFieldType>().Select(type => $"{type} {(int)type}").Should().Equal("Boolean 0", "String 10", "Guid 12");

    [Fact]
    public void API_classes_have_no_mutable_state()
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        Apis.Append(typeof(PhoneCallApi)).SelectMany(type => type.GetFields(All)).Should().NotBeEmpty().And.OnlyContain(field => field.IsInitOnly || field.IsLiteral);
    }

    private static bool IsActivity(Type type)
    {
        for (var up = type.BaseType; up is not null; up = up.BaseType)
            if (up.FullName == "System.Activities.Activity") return true;
        return false;
    }

    private static int[] Arguments(Type type) =>
        type.GetCustomAttributesData().Where(data => data.AttributeType.Name == "CrmPluginRegistrationAttribute").Select(data => data.ConstructorArguments.Count).ToArray();

    private static CustomApiRequestParameterAttribute[] Parameters(Type type) => type.GetCustomAttributes<CustomApiRequestParameterAttribute>().ToArray();

    private static CustomApiResponsePropertyAttribute[] Properties(Type type) => type.GetCustomAttributes<CustomApiResponsePropertyAttribute>().ToArray();

    /// <summary>Whether a declaration sets a value: neither empty, false, none, nor the first of its kind.</summary>
    private static string[] Said(CrmPluginRegistrationAttribute declared) => typeof(CrmPluginRegistrationAttribute)
        .GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Select(property => (property.Name, Value: property.GetValue(declared)))
        .Where(property => property.Value is not (null or "" or false or 0 or StageEnum.PreValidation or ExecutionModeEnum.Synchronous or ImageTypeEnum.PreImage or IsolationModeEnum.None))
        .Select(property => FormattableString.Invariant($"{property.Name}={property.Value}")).OrderBy(text => text, StringComparer.Ordinal).ToArray();
}
