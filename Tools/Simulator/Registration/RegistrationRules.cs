using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Registration;
using PhoneCallCtx.Simulator.Tables;

namespace PhoneCallCtx.Simulator.Registration;

/// <summary>Which registrations the platform does not take.</summary>
internal static class RegistrationRules
{
    /// <summary>What stands for the table in a step on a message that has no one table.</summary>
    public const string NoTable = "none";

    private static readonly FrozenSet<string> MessagesWithImages = new[]
    {
        "Assign", "Create", "CreateMultiple", "Delete", "SetState", "SetStateDynamicEntity", "Update", "UpdateMultiple",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> MessagesWithFilter = new[] { "Create", "CreateMultiple", "Update", "UpdateMultiple" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is wrong with a step, beside those that are registered; null when nothing is.</summary>
    public static string? FaultOf(StepRegistration step, IEnumerable<StepRegistration> others)
    {
        if (step.Stage is not (PipelineStage.PreValidation or PipelineStage.PreOperation or PipelineStage.PostOperation)) return "a step is registered at stage 10, 20 or 40";
        if (step.IsAsynchronous && step.Stage != PipelineStage.PostOperation) return "an asynchronous step runs at stage 40 only";
        if (!IsEvent(step.Message)) return $"the message {step.Message} is not one that steps are registered on";
        return FaultOfTable(step) ?? FaultOfImages(step) ?? FaultOfIdentity(step, others);
    }

    private static bool IsEvent(string message) =>
        message == "SetStateDynamicEntity" || PhoneCallTable.Messages.Any(known => known.IsEvent && known.Name == message);

    private static string? FaultOfTable(StepRegistration step)
    {
        if (step.Table == NoTable) return step.FilteringColumns.Count > 0 || step.Images.Count > 0 ? "a step without a table has neither filtering columns nor images" : null;
        if (!LocalTables.All.TryGetValue(step.Table, out var table)) return $"there is no table {step.Table}";
        if (step.FilteringColumns.Count > 0 && !MessagesWithFilter.Contains(step.Message)) return $"the message {step.Message} takes no filtering columns";
        var unknown = step.FilteringColumns.Concat(step.Images.SelectMany(image => image.Columns)).FirstOrDefault(column => table.Find(column) is null);
        return unknown is null ? null : $"the table {step.Table} has no column {unknown}";
    }

    private static string? FaultOfImages(StepRegistration step)
    {
        if (step.Images.Count == 0) return null;
        if (!MessagesWithImages.Contains(step.Message)) return $"the message {step.Message} has no images";
        if (step.Message is "Create" or "CreateMultiple" && step.Images.Any(image => image.Type != ImageType.PostImage)) return "a Create has no pre-image";
        if (step.Message == "Delete" && step.Images.Any(image => image.Type != ImageType.PreImage)) return "a Delete has no post-image";
        if (step.Stage != PipelineStage.PostOperation && step.Images.Any(image => image.Type != ImageType.PreImage)) return "there is no post-image before stage 40";
        return step.Images.Select(image => image.Name).Distinct(StringComparer.Ordinal).Count() < step.Images.Count ? "two images have one name" : null;
    }

    private static string? FaultOfIdentity(StepRegistration step, IEnumerable<StepRegistration> others)
    {
        foreach (var other in others)
        {
            if (step.Id != Guid.Empty && step.Id == other.Id) return $"the step {other.Name} has the identifier {step.Id} too";
            if (step.Name == other.Name && step.PluginTypeName == other.PluginTypeName && step.Message == other.Message && step.Table == other.Table && step.Stage == other.Stage
                && step.IsAsynchronous == other.IsAsynchronous) return "it is registered already";
        }

        return null;
    }
}
