using System;

namespace PhoneCallCtx.Plugins.Registration;

/// <summary>
/// Declares one step of a plug-in class, its custom API, or a workflow activity, in the shape that spkl reads. spkl finds the
/// attribute by its simple name and the constructor by its eight, one or five arguments. Names, order and enum values
/// are therefore a contract. Deployment, the local Dataverse and the documentation all read this declaration. Lists are
/// never null and have no spaces.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class CrmPluginRegistrationAttribute : Attribute
{
    /// <summary>Declares a step.</summary>
    /// <param name="message">The message, for example <c>Create</c>.</param>
    /// <param name="entityLogicalName">The logical name of the table.</param>
    /// <param name="stage">The stage of the event pipeline.</param>
    /// <param name="executionMode">Synchronous or asynchronous.</param>
    /// <param name="filteringAttributes">The columns, separated by commas. The step runs when a request supplies at least one of them; empty for all.</param>
    /// <param name="stepName">The name of the step, unique in the class.</param>
    /// <param name="executionOrder">The rank among the steps of the same message and stage, from 1.</param>
    /// <param name="isolationMode">Sandbox, for Dataverse online.</param>
    public CrmPluginRegistrationAttribute(
        string message,
        string entityLogicalName,
        StageEnum stage,
        ExecutionModeEnum executionMode,
        string filteringAttributes,
        string stepName,
        int executionOrder,
        IsolationModeEnum isolationMode)
    {
        Message = message;
        EntityLogicalName = entityLogicalName;
        Stage = stage;
        ExecutionMode = executionMode;
        FilteringAttributes = filteringAttributes;
        Name = stepName;
        ExecutionOrder = executionOrder;
        IsolationMode = isolationMode;
        Server = true;
    }

    /// <summary>Declares the plug-in class of a custom API; <see cref="CustomApiAttribute"/> describes the rest.</summary>
    /// <param name="message">The unique name of the custom API, which is the name of its message.</param>
    public CrmPluginRegistrationAttribute(string message)
    {
        Message = message;
        IsolationMode = IsolationModeEnum.Sandbox;
    }

    /// <summary>Declares a workflow activity.</summary>
    /// <param name="name">The name in the list of a designer.</param>
    /// <param name="friendlyName">The name of the plug-in type, unique in the environment.</param>
    /// <param name="description">What the activity does.</param>
    /// <param name="groupName">The group under which a designer lists it.</param>
    /// <param name="isolationMode">Sandbox, for Dataverse online.</param>
    public CrmPluginRegistrationAttribute(string name, string friendlyName, string description, string groupName, IsolationModeEnum isolationMode)
    {
        Name = name;
        FriendlyName = friendlyName;
        Description = description;
        GroupName = groupName;
        IsolationMode = isolationMode;
    }

    /// <summary>The message; empty for an activity.</summary>
    public string Message { get; } = "";

    /// <summary>The logical name of the table.</summary>
    public string EntityLogicalName { get; } = "";

    /// <summary>The stage of the event pipeline.</summary>
    public StageEnum Stage { get; }

    /// <summary>Synchronous or asynchronous.</summary>
    public ExecutionModeEnum ExecutionMode { get; }

    /// <summary>The columns, separated by commas. The step runs when a request supplies at least one of them; empty for all.</summary>
    public string FilteringAttributes { get; } = "";

    /// <summary>The name of the step or activity.</summary>
    public string Name { get; } = "";

    /// <summary>The rank among the steps of the same message and stage.</summary>
    public int ExecutionOrder { get; }

    /// <summary>Sandbox or none.</summary>
    public IsolationModeEnum IsolationMode { get; }

    /// <summary>The identifier of the step: a version 5 UUID of its function, so that a new import updates the step in place.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name of the plug-in type of an activity, unique in the environment.</summary>
    public string FriendlyName { get; } = "";

    /// <summary>The group under which a designer lists an activity.</summary>
    public string GroupName { get; } = "";

    /// <summary>What the step or activity is for.</summary>
    public string Description { get; set; } = "";

    /// <summary>The configuration that everyone may read.</summary>
    public string UnSecureConfiguration { get; set; } = "";

    /// <summary>The name of the first image; empty for none.</summary>
    public string Image1Name { get; set; } = "";

    /// <summary>The type of the first image.</summary>
    public ImageTypeEnum Image1Type { get; set; }

    /// <summary>The columns of the first image, separated by commas.</summary>
    public string Image1Attributes { get; set; } = "";

    /// <summary>Whether the step runs on the server.</summary>
    public bool Server { get; set; }
}
