using System;

namespace PhoneCallCtx.WebApi.Errors;

/// <summary>The errors of the Web API, with the statuses and codes of the platform (Microsoft: "Web API client errors").</summary>
internal static class ApiErrors
{
    /// <summary>The code of a URL or header that the platform cannot read.</summary>
    public const string BadRequestCode = "0x80060888";

    /// <summary>The code of a body that the platform cannot read.</summary>
    public const string BadBodyCode = "0x80048d19";

    /// <summary>The code of an unknown column in a body.</summary>
    public const string UnknownColumnCode = "0x0";

    /// <summary>The code of a path without a resource.</summary>
    public const string NoResourceCode = "0x8006088a";

    /// <summary>A URL or header that cannot be read.</summary>
    public static ApiException BadRequest(string message) => new(400, BadRequestCode, message);

    /// <summary>A body that cannot be read.</summary>
    public static ApiException Unreadable(string message) => new(400, BadBodyCode, message);

    /// <summary>A body that cannot be read, with the platform's introduction.</summary>
    /// <param name="set">The entity set of the row.</param>
    /// <param name="message">What is wrong.</param>
    public static ApiException BadBody(string set, string message) => new(400, BadBodyCode, $"Error identified in Payload provided by the user for Entity :'{set}' ----> {message}");

    /// <summary>A body with a column that the table does not have.</summary>
    public static ApiException UnknownColumn(string name, string table) => new(
        400, UnknownColumnCode,
        $"An error occurred while validating input parameters: The property '{name}' does not exist on type 'Microsoft.Dynamics.CRM.{table}'. Make sure to only use property names that are defined by the type.");

    /// <summary>A path without a resource.</summary>
    public static ApiException NoResource(string segment) => new(404, NoResourceCode, $"Resource not found for the segment '{segment}'.");

    /// <summary>A feature of the platform that is not built here.</summary>
    /// <param name="feature">The feature, as a caller writes it, such as <c>$expand</c>.</param>
    public static ApiException NotBuilt(string feature) => new(501, NoResourceCode, $"The local Dataverse does not support {feature} in the Web API.");

    /// <summary>A method that the resource does not have.</summary>
    public static ApiException NoMethod(string method) => new(405, "0x0", $"The requested resource does not support http method '{method}'.");

    /// <summary>A function with another method than GET, or an action with another than POST.</summary>
    public static ApiException NoOperation(string method, string name) => new(404, "", $"No HTTP resource was found that matches {method} of '{name}'. Functions need GET, actions POST.");

    /// <summary>A query option that the platform does not have.</summary>
    public static ApiException NoOption(string option) => BadRequest($"The query parameter {option} is not supported.");

    /// <summary>An unexpected failure of the local Dataverse itself.</summary>
    public static ApiException Unexpected(Exception exception) => new(500, "0x80040216", $"An unexpected error occurred in the local Dataverse: {exception.GetType().Name}: {exception.Message}");
}
