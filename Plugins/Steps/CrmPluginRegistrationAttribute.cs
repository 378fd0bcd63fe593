using System;

namespace PhoneCallCtx.Plugins.Steps;

/// <summary>
/// Declares one step of a plug-in class, in the shape that spkl reads: it finds the attribute by its simple name and the
/// constructor by its eight arguments, so names, order and enum values here are a contract. Deployment, the local
/// Dataverse and the documentation all read this one declaration. Lists are never null and have no spaces.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class CrmPluginRegistrationAttribute : Attribute
{
    /// <summary>Declares a step.</summary>
    /// <param name="message">The message, for example <c>Create</c>.</param>
    /// <param name="entityLogicalName">The logical name of the table.</param>
    /// <param name="stage">The stage of the event pipeline.</param>
    /// <param name="executionMode">Synchronous or asynchronous.</param>
    /// <param name="filteringAttributes">The columns of which one must be supplied for the step to run, separated by commas; empty for all.</param>
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

    /// <summary>The message.</summary>
    public string Message { get; }

    /// <summary>The logical name of the table.</summary>
    public string EntityLogicalName { get; }

    /// <summary>The stage of the event pipeline.</summary>
    public StageEnum Stage { get; }

    /// <summary>Synchronous or asynchronous.</summary>
    public ExecutionModeEnum ExecutionMode { get; }

    /// <summary>The columns of which one must be supplied for the step to run, separated by commas; empty for all.</summary>
    public string FilteringAttributes { get; }

    /// <summary>The name of the step.</summary>
    public string Name { get; }

    /// <summary>The rank among the steps of the same message and stage.</summary>
    public int ExecutionOrder { get; }

    /// <summary>Sandbox or none.</summary>
    public IsolationModeEnum IsolationMode { get; }

    /// <summary>The identifier of the step: a UUID, version 5, of its function, so that a new import updates it in place.</summary>
    public string Id { get; set; } = "";

    /// <summary>What the step is for.</summary>
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

/// <summary>The stage of the event pipeline, numbered as in Dataverse.</summary>
public enum StageEnum
{
    /// <summary>Before the transaction and the security checks.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the main operation.</summary>
    PreOperation = 20,

    /// <summary>After the main operation.</summary>
    PostOperation = 40,
}

/// <summary>When a step runs. The numbers are spkl's, the reverse of Dataverse's own.</summary>
public enum ExecutionModeEnum
{
    /// <summary>After the operation, in the background.</summary>
    Asynchronous = 0,

    /// <summary>Within the operation.</summary>
    Synchronous = 1,
}

/// <summary>Where the assembly runs. The numbers are spkl's.</summary>
public enum IsolationModeEnum
{
    /// <summary>Without isolation; not for Dataverse online.</summary>
    None = 0,

    /// <summary>In the sandbox.</summary>
    Sandbox = 1,
}

/// <summary>Which states of the row an image shows.</summary>
public enum ImageTypeEnum
{
    /// <summary>The row before the operation.</summary>
    PreImage = 0,

    /// <summary>The row after the operation.</summary>
    PostImage = 1,

    /// <summary>Both.</summary>
    Both = 2,
}
