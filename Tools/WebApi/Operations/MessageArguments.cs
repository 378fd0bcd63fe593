using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.OData.Edm;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Json;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>The arguments of a function, which are in the URL, or of an action, which are in the body.</summary>
internal static class MessageArguments
{
    /// <summary>Reads the arguments by the name of the parameter. Those that the client leaves out are missing.</summary>
    /// <exception cref="ApiException">An argument is missing, unknown or of another type.</exception>
    public static IReadOnlyList<KeyValuePair<string, object?>> Read(ApiContext context) =>
        context.Path.Operation!.IsFunction() ? OfUrl(context) : OfBody(context);

    private static List<KeyValuePair<string, object?>> OfUrl(ApiContext context)
    {
        var reader = ReaderOf(context, ApiErrors.BadRequest);
        var found = new List<KeyValuePair<string, object?>>();
        foreach (var parameter in Parameters(context))
        {
            // The parser rejects wrong parameters, but accepts a function without any.
            if (context.Path.Arguments.Count == 0) throw ApiErrors.BadRequest($"The function '{context.Path.Operation!.Name}' needs the parameters: {string.Join(", ", Parameters(context).Select(needed => needed.Name))}.");
            var text = context.Path.Arguments[parameter.Name];
            var literal = text.StartsWith('@') ? context.Url.Options[text] ?? throw ApiErrors.BadRequest($"The parameter alias '{text}' has no value in the query.") : text;
            using var value = BodyReader.ParseArgument(parameter.Name, ArgumentText.ToJson(literal));
            found.Add(new(parameter.Name, reader.Read(parameter, value.RootElement, set: null)));
        }

        return found;
    }

    private static List<KeyValuePair<string, object?>> OfBody(ApiContext context)
    {
        var (operation, parameters) = (context.Path.Operation!.Name, Parameters(context).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal));
        var found = new List<KeyValuePair<string, object?>>();
        var set = context.Path.Table?.SetName ?? "";
        if (!context.Request.Body.IsEmpty)
        {
            var reader = ReaderOf(context, Reject);
            using var body = BodyReader.Parse(context.Request.Body, context.Behavior.AcceptsJsonInText);
            if (body.RootElement.ValueKind != JsonValueKind.Object) throw Reject("The body must be a JSON object with the parameters.");
            foreach (var member in body.RootElement.EnumerateObject())
            {
                if (member.Name.Contains('@', StringComparison.Ordinal)) continue;
                var parameter = parameters.GetValueOrDefault(member.Name) ?? throw Reject($"The parameter '{member.Name}' in the request payload is not a valid parameter for the operation '{operation}'.");
                found.Add(new(member.Name, reader.Read(parameter, member.Value, context.Path.Table)));
            }
        }

        var missing = parameters.Values.Where(parameter => !Declarations.IsOptional(parameter)).Select(parameter => parameter.Name).Except(found.Select(argument => argument.Key), StringComparer.Ordinal).ToArray();
        return missing.Length == 0 ? found : throw Reject($"One or more parameters of the operation '{operation}' are missing from the request payload. The missing parameters are: {string.Join(',', missing)}.");

        ApiException Reject(string message) => ApiErrors.BadBody(set, message);
    }

    private static ArgumentReader ReaderOf(ApiContext context, Func<string, ApiException> reject) => new(context.Url.Model, context.Root, context.Behavior, context.ByPrimaryKey, reject);

    /// <summary>The parameters without the one that the operation is bound to.</summary>
    private static IEnumerable<IEdmOperationParameter> Parameters(ApiContext context) => context.Path.Operation!.Parameters.Skip(context.Path.Operation.IsBound ? 1 : 0);
}
