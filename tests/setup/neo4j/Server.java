// Starts the Neo4j kernel with its Bolt connector, for tests: `java Server.java FOLDER PASSWORD PAGE_CACHE_MIB PORT`. Port 0 is
// a free one; with an empty password, which a folder that was used before needs, it stays as it is.
// Says "bolt PORT" when it answers, and ends when its standard input does, that is, with the process that started it.

import static org.neo4j.configuration.GraphDatabaseSettings.auth_enabled;
import static org.neo4j.configuration.GraphDatabaseSettings.pagecache_memory;
import static org.neo4j.configuration.connectors.BoltConnector.advertised_address;
import static org.neo4j.configuration.connectors.BoltConnector.enabled;
import static org.neo4j.configuration.connectors.BoltConnector.listen_address;

import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

public class Server {
    public static void main(String[] arguments) throws Exception {
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[3]));
        var service = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
                .setConfig(enabled, true)
                .setConfig(listen_address, address)
                .setConfig(advertised_address, address)
                .setConfig(auth_enabled, true)
                .setConfig(pagecache_memory, Long.parseLong(arguments[2]) * 1024 * 1024)
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        if (!arguments[1].isEmpty()) {
            service.database("system").executeTransactionally(
                    "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", arguments[1]));
        }
        var database = (GraphDatabaseAPI) service.database("neo4j");
        var ports = database.getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        System.out.println("bolt " + ports.getLocalAddress(ConnectorType.BOLT).getPort());
        while (System.in.read() >= 0) { }
        System.exit(0);
    }
}
