using System;
using System.Collections.Generic;

namespace PhoneCallCtx.Solution.Registration;

/// <summary>The stages of the event pipeline, as Dataverse numbers them.</summary>
public enum PipelineStage
{
    /// <summary>Before the transaction.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the operation.</summary>
    PreOperation = 20,

    /// <summary>The operation itself: the platform's own, or the plug-in of a custom API. No step is registered here.</summary>
    MainOperation = 30,

    /// <summary>In the transaction, after the operation.</summary>
    PostOperation = 40,
}

/// <summary>Which state of the row an image shows.</summary>
public enum ImageType
{
    /// <summary>The row before the operation.</summary>
    PreImage = 0,

    /// <summary>The row after the operation.</summary>
    PostImage = 1,

    /// <summary>Both.</summary>
    Both = 2,
}

/// <summary>An image of a step.</summary>
/// <param name="Name">The name under which the plug-in finds it.</param>
/// <param name="Type">Which state of the row it shows.</param>
/// <param name="Columns">Its columns; none for all of them.</param>
public sealed record ImageRegistration(string Name, ImageType Type, IReadOnlyList<string> Columns);

/// <summary>A step: which plug-in type runs on which message, table and stage. The names are the platform's.</summary>
public sealed record StepRegistration
{
    /// <summary>The value of the table of a step on a message without a table.</summary>
    public const string NoTable = "none";

    /// <summary>The identifier of the step.</summary>
    public Guid Id { get; init; }

    /// <summary>The name of the step.</summary>
    public required string Name { get; init; }

    /// <summary>What the step is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>The full name of the plug-in type.</summary>
    public required string PluginTypeName { get; init; }

    /// <summary>The message.</summary>
    public required string Message { get; init; }

    /// <summary>The logical name of the table, or <see cref="NoTable"/>.</summary>
    public required string Table { get; init; }

    /// <summary>The stage.</summary>
    public required PipelineStage Stage { get; init; }

    /// <summary>Whether the step runs in the background, after the operation.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>The rank: steps of one message and stage run in this order.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>The user that the step runs as; null for the user who sends the request.</summary>
    public Guid? ImpersonatedUserId { get; init; }

    /// <summary>The columns of which one must be supplied for the step to run; empty for all.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    /// <summary>The images.</summary>
    public IReadOnlyList<ImageRegistration> Images { get; init; } = [];

    /// <summary>The configuration that everyone may read.</summary>
    public string UnsecureConfiguration { get; init; } = "";
}
