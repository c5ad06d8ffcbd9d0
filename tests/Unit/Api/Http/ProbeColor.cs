namespace Ecommerce.Tests.Unit.Api.Http;

public enum ProbeColor
{
    DarkBlue,
    Red,
}
