package io.dunwell.log.axonserver;

import java.util.function.IntSupplier;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction.RequestCase;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** Tells a client where to connect (here) and answers its heartbeats. */
final class PlatformService extends PlatformServiceGrpc.PlatformServiceImplBase {

	private final IntSupplier port;

	PlatformService(IntSupplier port) {
		this.port = port;
	}

	@Override
	public void getPlatformServer(ClientIdentification who, StreamObserver<PlatformInfo> client) {
		NodeInfo here = NodeInfo.newBuilder()
			.setHostName("127.0.0.1")
			.setGrpcPort(port.getAsInt())
			.setNodeName("stand-in")
			.build();
		client.onNext(PlatformInfo.newBuilder().setPrimary(here).setSameConnection(true).build());
		client.onCompleted();
	}

	@Override
	public StreamObserver<PlatformInboundInstruction> openStream(StreamObserver<PlatformOutboundInstruction> client) {
		((ServerCallStreamObserver<PlatformOutboundInstruction>) client).setOnCancelHandler(() -> {
		});
		return new StreamObserver<>() {
			@Override
			public void onNext(PlatformInboundInstruction instruction) {
				if (!instruction.getInstructionId().isEmpty()) {
					client.onNext(PlatformOutboundInstruction.newBuilder().setAck(ack(instruction)).build());
				}
			}

			@Override
			public void onError(Throwable failure) {
				// The client is gone, and nothing is kept of it.
			}

			@Override
			public void onCompleted() {
				client.onCompleted();
			}
		};
	}

	private static InstructionAck ack(PlatformInboundInstruction instruction) {
		InstructionAck.Builder ack = InstructionAck.newBuilder().setInstructionId(instruction.getInstructionId());
		if (instruction.getRequestCase() == RequestCase.HEARTBEAT) {
			return ack.setSuccess(true).build();
		}
		return ack
			.setError(Refusals.message("Unsupported instruction")
				.toBuilder()
				.setErrorCode(Refusals.UNSUPPORTED_INSTRUCTION.code))
			.build();
	}

}
