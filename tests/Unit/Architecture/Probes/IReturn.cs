namespace Ecommerce.Tests.Unit.Architecture.Probes;

public interface IReturn
{
    Task ReturnAsync(string key);
}
