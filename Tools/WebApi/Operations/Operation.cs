namespace PhoneCallCtx.WebApi.Operations;

/// <summary>Answers one kind of request. It has no state, so one instance serves all threads.</summary>
internal abstract class Operation
{
    /// <summary>Answers a request.</summary>
    /// <exception cref="Errors.ApiException">The Web API rejects it.</exception>
    /// <exception cref="System.ServiceModel.FaultException">Dataverse rejects it.</exception>
    /// <exception cref="Microsoft.OData.ODataException">The parser of OData rejects a query option.</exception>
    public abstract ApiResponse Answer(ApiContext context);
}
