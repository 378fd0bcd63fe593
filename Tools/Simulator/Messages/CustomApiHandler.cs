using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Errors;
using PhoneCallCtx.Simulator.Pipeline;
using PhoneCallCtx.Simulator.Registration;
using PhoneCallCtx.Solution.Registration;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>
/// A custom API: a message with a plug-in as its main operation, stage 30 (Microsoft: "Create and use custom APIs"). It
/// belongs to no table, and no steps can be registered on it (AllowedCustomProcessingStepType None).
/// </summary>
internal sealed class CustomApiHandler(EventPipeline pipeline, RegisteredCustomApi registered)
    : MessageHandler(registered.Registration.UniqueName, [.. registered.Registration.RequestParameters.Select(parameter => parameter.UniqueName)])
{
    public CustomApiRegistration Api => registered.Registration;

    public override IReadOnlyList<string> Events => [];

    public override string Remarks => Api.Description;

    public override Outcome Handle(OrganizationRequest request, RequestContext context)
    {
        var operation = pipeline.NewOperation(context, Message, StepRegistration.NoTable);
        foreach (var parameter in Api.RequestParameters) Add(operation.Input, request, parameter);

        var response = new OrganizationResponse { ResponseName = Message };
        var rejection = pipeline.Execute(operation, _ =>
        {
            // The optional parameters that bypass steps do not bypass the main operation.
            if (pipeline.RunMain(registered, operation) is { } fault) return fault;
            foreach (var property in Api.ResponseProperties) response.Results[property.UniqueName] = Result(operation.Output, property)!;
            return null;
        });
        return rejection is not null ? rejection : response;
    }

    /// <summary>Adds a parameter to the input parameters as the caller supplied it. Leaves out an optional parameter that is missing.</summary>
    private static void Add(ParameterCollection input, OrganizationRequest request, CustomApiField parameter)
    {
        var isGiven = request.Parameters.TryGetValue(parameter.UniqueName, out var value);
        if (value is null && !parameter.IsOptional) throw Faults.Create(Faults.InvalidValue, $"{request.RequestName} needs a parameter {parameter.UniqueName} of type {NameOf(parameter)}.");
        if (value is not null && !Takes(parameter, value))
            throw Faults.Create(Faults.InvalidValue, $"The parameter {parameter.UniqueName} of {request.RequestName} is of type {NameOf(parameter)}, not {value.GetType().Name}.");
        if (isGiven) input[parameter.UniqueName] = value!;
    }

    /// <summary>
    /// The value of a response property: the value that the plug-in set, or else the default of the type (Microsoft: "CustomAPI
    /// tables"). Outputs of the plug-in that are not properties are left out: the response is documented to have the declared
    /// properties, and no page says what the platform does with others.
    /// </summary>
    private object? Result(ParameterCollection output, CustomApiField property)
    {
        if (!output.TryGetValue(property.UniqueName, out var value) || value is null) return Default(property);
        return Takes(property, value)
            ? value
            : throw Faults.Create(Faults.InvalidValue, $"The response property {property.UniqueName} of {Message} is of type {NameOf(property)}, not {value.GetType().Name}.");
    }

    private static bool Takes(CustomApiField field, object value) => field.Type switch
    {
        CustomApiFieldType.Boolean => value is bool,
        CustomApiFieldType.Guid => value is Guid,
        _ => value is string,
    };

    private static object? Default(CustomApiField field) => field.Type switch
    {
        CustomApiFieldType.Boolean => false,
        CustomApiFieldType.Guid => Guid.Empty,
        _ => null,
    };

    /// <summary>The name of the .NET type, which equals the name of the platform's type.</summary>
    private static string NameOf(CustomApiField field) => field.Type.ToString();
}
